public import Activities
public import Application
import Kernel
import NIOCore
import NIOHTTP1
import NIOPosix

/// The public door of a server over HTTP, for phones that share their connections.
public struct PhoneDoor: Door {
  private let loops: [NIOLoopBoundBox<Lines>]

  /// To be closed. `isOurs` says that it is this very server, over loopback. Throws when this machine has no certificates
  /// to trust an https server by.
  public init(to server: ServerAddress, isOurs: Bool = false) throws(DoorFailure) {
    do throws(LineFailure) {
      let dialling = try Dialling(to: server, isOurs: isOurs)
      loops = MultiThreadedEventLoopGroup.singleton.makeIterator().map { eventLoop in
        .makeBoxSendingValue(dialling.lines(on: eventLoop), eventLoop: eventLoop)
      }
    } catch {
      throw .unreachable(error.sentence)
    }
  }

  /// Ends the connections.
  public func close() {
    for lines in loops { lines.eventLoop.execute { lines.value.close() } }
  }

  public func get(_ path: String, as phone: Phone) async throws(DoorFailure) -> DoorReply {
    try await reply(to: .page(path, as: phone))
  }

  public func post(_ path: String, _ form: Form, as phone: Phone) async throws(DoorFailure) -> DoorReply {
    try await reply(to: .form(path, form, submission: Submission().text, as: phone))
  }

  public func follow(_ path: String, as phone: Phone) -> AsyncThrowingStream<String, any Error> {
    AsyncThrowingStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
      let lines = loops[Int.random(in: loops.indices)]
      let wentAway = lines.eventLoop.makePromise(of: Void.self)
      continuation.onTermination = { _ in wentAway.succeed() }
      lines.eventLoop.execute {
        let source = LiveSource(path, of: lines.value, as: phone) { news in
          switch news {
          case .open: break
          case .fragment(let html): continuation.yield(html)
          case .over(let ending): continuation.finish(throwing: DoorFailure(ending))
          }
        }
        wentAway.futureResult.assumeIsolated().whenComplete { _ in source.stop() }
        source.start()
      }
    }
  }

  private func reply(to request: PhoneRequest) async throws(DoorFailure) -> DoorReply {
    let lines = loops[Int.random(in: loops.indices)]
    let isUnwanted = lines.eventLoop.makePromise(of: Void.self)
    let result: Result<DoorReply, LineFailure> = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        lines.eventLoop.execute {
          let call = lines.value.ask(request) { result in
            isUnwanted.succeed()
            continuation.resume(returning: result.map { DoorReply($0) })
          }
          isUnwanted.futureResult.assumeIsolated().whenComplete { _ in call.hangUp() }
        }
      }
    } onCancel: {
      isUnwanted.succeed()
    }
    do { return try result.get() } catch { throw .unreachable(error.sentence) }
  }
}

extension DoorReply {
  init(_ reply: Reply) {
    self.init(
      status: reply.status, location: reply.head.headers.first(name: "Location"), cookies: reply.cookies,
      body: String(buffer: reply.body))
  }
}

extension DoorFailure {
  init(_ ending: LiveSource.Ending) {
    switch ending {
    case .refused(let status): self = .refused(status: status)
    case .failed(let failure): self = .unreachable(failure.sentence)
    }
  }
}
