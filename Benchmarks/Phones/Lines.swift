package import NIOCore
import NIOHTTP1

/// The connections of one phone, or of robots that share them, to one server. They belong to one event loop, and so
/// does everything here.
package final class Lines {
  /// Makes a channel, which is on its event loop, one that can carry requests.
  package typealias Furnish = @Sendable (any Channel) throws -> Void
  /// Opens a channel on the event loop and has it furnished.
  package typealias Dial = @Sendable (@escaping Furnish) -> EventLoopFuture<any Channel>

  package let eventLoop: any EventLoop
  private let server: ServerAddress
  private let patience: TimeAmount
  private let dial: Dial
  private var free: [Line] = []
  private var isClosed = false

  /// A connection that nobody needs stays open for `patience`.
  package init(
    to server: ServerAddress, on eventLoop: any EventLoop, patience: TimeAmount = .seconds(30), dial: @escaping Dial
  ) {
    self.server = server
    self.eventLoop = eventLoop
    self.patience = patience
    self.dial = dial
  }

  /// Sends a request on a connection that is free, or on a new one.
  @discardableResult
  package func call(_ request: PhoneRequest, hear: @escaping (Heard) -> Void) -> Call {
    let call = Call(hear: hear)
    guard request.hasPlainPath else {
      call.hangUp(.strangePath)
      return call
    }
    if let line = takeFree() {
      begin(call, request, on: line)
    } else {
      dial(Line.furnish).assumeIsolated().whenComplete { self.dialled($0, for: request, call) }
    }
    return call
  }

  /// Ends the connections that nobody uses, and keeps none from now on.
  package func close() {
    isClosed = true
    for line in free { line.close() }
    free = []
  }

  private func dialled(_ result: Result<any Channel, any Error>, for request: PhoneRequest, _ call: Call) {
    do {
      let line = try result.get().pipeline.syncOperations.handler(type: Line.self)
      if call.isOver { keep(line) } else { begin(call, request, on: line) }
    } catch {
      call.tell(.lost(.noConnection("\(error)")))
    }
  }

  private func begin(_ call: Call, _ request: PhoneRequest, on line: Line) {
    call.begin(request, to: server, on: line) { self.keep($0) }
  }

  // The newest first: those that are needed no more grow old and end.
  private func takeFree() -> Line? {
    while let line = free.popLast() {
      if line.isFree { return line }
    }
    return nil
  }

  private func keep(_ line: Line) {
    guard !isClosed else { return line.close() }
    guard line.isFree else { return }
    free.append(line)
    let uses = line.uses
    eventLoop.assumeIsolated().scheduleTask(in: patience) {
      guard line.isFree, line.uses == uses else { return }
      self.free.removeAll { $0 === line }
      line.close()
    }
  }
}
