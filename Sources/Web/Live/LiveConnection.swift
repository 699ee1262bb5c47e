import NIOCore

/// One open stream, as the handler that stands between the socket and the HTTP encoder of its connection.
///
/// `HTTPConnection` writes the head of the response through it and then keeps silent; from there on this handler writes
/// below the encoder what its `Audience` does not send to the socket itself. It belongs to its event loop and is touched
/// nowhere else.
final class LiveConnection: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = NIOAny
  typealias OutboundIn = IOData
  typealias OutboundOut = IOData

  private enum State {
    case waitingForHead, open, ended
  }

  let subscriber: Subscriber
  var topic: Topic
  /// Where it stands among the streams of its topic; for `Audience` alone.
  var place = 0
  private let hub: LiveHub
  private let ended: EventLoopPromise<Void>
  private let joined: EventLoopPromise<Void>
  private let lastID: String?
  private var state = State.waitingForHead
  private var context: ChannelHandlerContext?
  private var loop: LiveLoop?
  /// Nil where all has to go through the pipeline.
  private var socket: BareSocket?
  /// Whether NIO has something of ours to write; whatever else went to the socket meanwhile would come in between.
  private var isWriting = false
  /// The newest frame that a slow reader has not got yet. A newer one takes its place: there is no queue.
  private var waiting: LiveFrame?
  private var heartbeatsMissed = 0
  /// The server was asked to stop before the stream had begun.
  private var isToLeave = false

  init(
    subscriber: Subscriber, topic: Topic, lastID: String?, hub: LiveHub, joined: EventLoopPromise<Void>,
    ended: EventLoopPromise<Void>
  ) {
    self.subscriber = subscriber
    self.topic = topic
    self.lastID = lastID
    self.hub = hub
    self.joined = joined
    self.ended = ended
  }

  /// The socket, where it may be written to.
  var freeSocket: BareSocket? { isWriting ? nil : socket }

  /// Sends `frame` now, but for the bytes that were sent already, or when the reader is ready; whether it went now.
  @discardableResult
  func deliver(_ frame: LiveFrame, after sent: Int = 0) -> Bool {
    guard state == .open, let context else { return false }
    guard sent > 0 || isReady(context) else {
      if waiting?.isRenewal != true { waiting = frame }
      return false
    }
    waiting = nil
    write(frame, after: sent, context)
    return true
  }

  /// Sends a heartbeat, but for the bytes that were sent already. A reader that has taken nothing for three of them is gone.
  func beat(after sent: Int) {
    guard state == .open, let context else { return }
    if sent > 0 || isReady(context) {
      write(.heartbeat, after: sent, context)
    } else {
      heartbeatsMissed += 1
      if heartbeatsMissed == 3 { context.close(promise: nil) }
    }
  }

  private func isReady(_ context: ChannelHandlerContext) -> Bool {
    socket == nil ? context.channel.isWritable : !isWriting
  }

  private func write(_ frame: LiveFrame, after sent: Int = 0, _ context: ChannelHandlerContext) {
    heartbeatsMissed = 0
    var bytes = frame.chunked
    bytes.moveReaderIndex(forwardBy: sent)
    let data = NIOAny(IOData.byteBuffer(bytes))
    guard socket != nil else { return context.writeAndFlush(data, promise: nil) }
    isWriting = true
    loop?.setSocket(nil, of: self)
    let written = context.eventLoop.makePromise(of: Void.self)
    written.futureResult.assumeIsolated().whenSuccess { self.hasWritten() }
    context.writeAndFlush(data, promise: written)
  }

  private func hasWritten() {
    isWriting = false
    guard state == .open else { return }
    if let frame = waiting, deliver(frame) { hub.delivered.add() }
    loop?.setSocket(freeSocket, of: self)
  }

  private func open(_ context: ChannelHandlerContext) {
    state = .open
    // Before the first write: a connection that breaks by it has to be one that can leave.
    let (loop, newest) = hub.join(self, on: context.eventLoop)
    self.loop = loop
    socket = BareSocket(below: context)
    write(.retry(after: Int.random(in: 1_000...3_000)), context)
    if let newest, newest.id != lastID, deliver(newest) { hub.delivered.add() }
    joined.succeed()
    if isToLeave { sayGoodbye(context) }
  }

  // Everyone coming back at the same moment would be a second failure: they are spread over five seconds.
  private func sayGoodbye(_ context: ChannelHandlerContext) {
    guard state == .open else {
      isToLeave = true
      return
    }
    if context.channel.isWritable {
      write(.bye(comingBackAfter: Int.random(in: 200...5_200)), context)
      end(context)
    } else {
      context.close(promise: nil)
    }
  }

  private func end(_ context: ChannelHandlerContext) {
    if state == .open { hub.leave(self, on: context.eventLoop) }
    state = .ended
    waiting = nil
    loop = nil
    joined.succeed()
    ended.succeed()
  }

  // Somebody else writes too: from now on all goes the same way.
  private func keepInOrder() {
    socket = nil
    loop?.setSocket(nil, of: self)
  }

  // MARK: What the connection tells

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    end(context)
    self.context = nil
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    context.write(data, promise: promise)
    if state == .open { keepInOrder() }
    guard state == .waitingForHead, case .byteBuffer(let head) = unwrapOutboundIn(data) else { return }
    // Another answer than ours may come, for instance a page that explains a refusal.
    if String(buffer: head).lowercased().contains("content-type: text/event-stream") {
      open(context)
    } else {
      end(context)
    }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if context.channel.isWritable, let frame = waiting, deliver(frame) { hub.delivered.add() }
    context.fireChannelWritabilityChanged()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    // The rest of the pipeline hears of the end first, so that it closes once the stream has ended.
    context.fireUserInboundEventTriggered(event)
    switch event {
    case ChannelEvent.inputClosed: context.close(promise: nil)
    case is ChannelShouldQuiesceEvent: sayGoodbye(context)
    default: break
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    end(context)
    context.fireChannelInactive()
  }
}
