import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTP1
import NIOHTTPTypesHTTP1

/// One connection of a browser, HTTP/1.1: one request after the other.
///
/// A connection has no task. Ten thousand phones wait for hours, and what waits for them here is this object; a task is
/// made for a request and ends with its answer. It belongs to its event loop and is touched nowhere else.
final class HTTPConnection: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundIn = HTTPServerResponsePart
  typealias OutboundOut = HTTPServerResponsePart

  private let desk: RequestDesk
  private let patience: Patience
  private var turn = Turn()
  private var intake = Intake()
  /// Whether the bytes that came last completed anything, and whether they began a head.
  private var cameToSomething = false
  private var isHeadComing = false
  private var isForHeadAlone = false
  private var endOfStream: EventLoopFuture<Void>?
  private var context: ChannelHandlerContext?

  init(desk: RequestDesk, channel: any Channel) {
    self.desk = desk
    patience = Patience(with: channel)
    patience.wait(seconds: desk.idleTimeout)
  }

  /// Makes the answer to the request under way, if it is an event stream, one that lasts until `end`.
  func stays(until end: EventLoopFuture<Void>) {
    endOfStream = end
  }

  // MARK: The request

  private func take(_ part: HTTPServerRequestPart, _ context: ChannelHandlerContext) {
    switch part {
    case .head(let head): begin(head, context)
    case .body(let bytes):
      switch intake.take(bytes) {
      case .taken: break
      case .full: turn.holdReading()
      case .tooLong(let head, let beginning): stream(beginning, head, context)
      }
    case .end:
      let whole = intake.end()
      turn.requestEnded()
      patience.rest()
      if let whole { answer(whole.head, whole.body, context) } else { goOn(context) }
    }
  }

  private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    patience.rest()
    isHeadComing = false
    turn.begin()
    // After an upgrade, even one that is not taken, the decoder hears no more requests.
    if !head.isKeepAlive || head.headers.contains(name: "upgrade") { turn.endWithThisAnswer() }
    isForHeadAlone = head.method == .HEAD
    if head.awaitsContinuation { context.writeEncoded(ByteBuffer(string: "HTTP/1.1 100 Continue\r\n\r\n")) }
    if head.announcedLength > Intake.mostCollected {
      stream(ByteBuffer(), head, context)
    } else {
      intake.collect(head)
    }
  }

  private func stream(_ beginning: ByteBuffer, _ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    let this = NIOLoopBound(self, eventLoop: context.eventLoop)
    // Not at once: it may be told in the middle of a change of what comes.
    let body = IncomingBody {
      this.eventLoop.execute { this.value.readOn() }
    } unwanted: {
      this.eventLoop.execute { this.value.drain() }
    }
    intake.stream(to: body)
    patience.wait(seconds: desk.timeForBody(of: head))
    if beginning.readableBytes > 0 { _ = body.add(beginning) }
    ask(head, body.requestBody, context)
  }

  // A connection that closes on bytes nobody has read loses the answer too.
  private func drain() {
    intake.drain()
    readOn()
  }

  private func readOn() {
    if turn.readOn() { context?.read() }
  }

  // MARK: The answer

  private func answer(_ head: HTTPRequestHead, _ body: ByteBuffer, _ context: ChannelHandlerContext) {
    let this = NIOLoopBound(self, eventLoop: context.eventLoop)
    let isTaken =
      !turn.isLast
      && desk.shortcut.take(head, body, on: context.eventLoop) { reply in
        this.value.give(reply, orAsk: head, body)
      }
    if !isTaken { ask(head, RequestBody(buffer: body), context) }
  }

  private func give(_ reply: ByteBuffer?, orAsk head: HTTPRequestHead, _ body: ByteBuffer) {
    guard let context else { return }
    guard let reply, !turn.isLast else { return ask(head, RequestBody(buffer: body), context) }
    context.writeEncoded(reply)
    turn.answerEnded()
    goOn(context)
  }

  private func ask(_ head: HTTPRequestHead, _ body: RequestBody, _ context: ChannelHandlerContext) {
    guard let head = try? HTTPRequest(head, secure: false, splitCookie: false) else { return refuse(context) }
    let this = NIOLoopBound(self, eventLoop: context.eventLoop)
    desk.answer(Request(head: head, body: body), over: context.channel) { response in
      do {
        try await response.body.write(OutgoingBody(of: response, over: this))
      } catch {
        // Half an answer must not look like a whole one.
        this.execute { $0.context?.close(promise: nil) }
      }
    }
  }

  /// Writes the next of the answer: `head` before the first, and the end after the last.
  func write(
    _ head: HTTPResponseHead?, _ bytes: [ByteBuffer], isEnd: Bool, promise: EventLoopPromise<Void>? = nil
  ) {
    guard let context, turn.answer == .expected else {
      promise?.fail(ChannelError.ioOnClosedChannel)
      return
    }
    if var head {
      if turn.isLast { head.headers.replaceOrAdd(name: "connection", value: "close") }
      context.write(wrapOutboundOut(.head(head)), promise: nil)
      if head.isEventStream, let end = endOfStream { return live(until: end, context) }
    }
    let bytes = isForHeadAlone ? [ByteBuffer()] : bytes
    for buffer in bytes.dropLast() { context.write(wrapOutboundOut(.body(.byteBuffer(buffer))), promise: nil) }
    if let last = bytes.last { context.write(wrapOutboundOut(.body(.byteBuffer(last))), promise: promise) }
    if isEnd { end(context) } else { context.flush() }
  }

  private func live(until end: EventLoopFuture<Void>, _ context: ChannelHandlerContext) {
    turn.answerGoesLive()
    endOfStream = nil
    context.flush()
    let this = NIOLoopBound(self, eventLoop: context.eventLoop)
    end.whenComplete { _ in
      if let context = this.value.context { this.value.end(context) }
    }
  }

  private func end(_ context: ChannelHandlerContext) {
    turn.answerEnded()
    endOfStream = nil
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    goOn(context)
  }

  private func refuseWhatCame(_ context: ChannelHandlerContext) {
    intake.forget()
    turn.begin()
    turn.requestEnded()
    refuse(context)
  }

  // What cannot be a request is not looked at further.
  private func refuse(_ context: ChannelHandlerContext) {
    turn.endWithThisAnswer()
    write(HTTPResponseHead(version: .http1_1, status: .badRequest, headers: ["content-length": "0"]), [], isEnd: true)
  }

  /// Turns to the next request once this one and its answer are whole.
  private func goOn(_ context: ChannelHandlerContext) {
    switch turn.pass() {
    case .notYet: return
    case .notRead: return drain()
    case .closes: return context.closeOnceWritten()
    case .passed: patience.wait(seconds: desk.idleTimeout)
    }
    while let part = turn.next() { take(part, context) }
    if turn.isOver { return context.closeOnceWritten() }
    waitForBody()
    readOn()
  }

  private func waitForBody() {
    if let head = intake.collectedHead, !patience.isWaiting {
      patience.wait(seconds: desk.timeForBody(of: head))
    }
  }
}

// MARK: What the connection tells

extension HTTPConnection {
  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    self.context = nil
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let part = unwrapInboundIn(data)
    cameToSomething = true
    switch turn.receive(part) {
    case .now: take(part, context)
    case .later: break
    case .never: if part.isHead { context.close(promise: nil) }
    }
  }

  // What drips: bytes that complete nothing belong to a head, and a body that has begun may take its time and no more.
  // Each byte would start the idle timeout afresh.
  func channelReadComplete(context: ChannelHandlerContext) {
    waitForBody()
    if turn.isFree, !cameToSomething, !isHeadComing {
      isHeadComing = true
      patience.wait(seconds: desk.requestDeadline)
    }
    cameToSomething = false
    context.fireChannelReadComplete()
  }

  func read(context: ChannelHandlerContext) {
    if !turn.isReadingHeld { context.read() }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case is ChannelShouldQuiesceEvent:
      turn.endWithThisAnswer()
      if turn.isFree { context.closeOnceWritten() }
    case ChannelEvent.inputClosed:
      switch turn.hangUp() {
      case .closes: context.closeOnceWritten()
      case .isAnswered: break
      case .breaksOff: context.close(promise: nil)
      }
    default: break
    }
    context.fireUserInboundEventTriggered(event)
  }

  func channelInactive(context: ChannelHandlerContext) {
    intake.breakOff()
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard error is HTTPParserError else { return context.close(promise: nil) }
    switch (intake.phase, turn.answer) {
    // What follows a whole request is no request; its answer is on its way.
    case (.none, .expected): turn.endWithThisAnswer()
    case (.collecting, _), (_, .none): refuseWhatCame(context)
    default: context.close(promise: nil)
    }
  }
}
