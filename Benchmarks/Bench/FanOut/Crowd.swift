import Foundation
import NIOCore
import NIOPosix
import Synchronization

/// Ten thousand streams on one event loop, and what came over them.
///
/// Everything is touched on the loop alone; what others need to know is in the atomics.
final class Crowd {
  /// The request of each, ready to be sent.
  let requests: [ByteBuffer]
  let server: SocketAddress
  let sources: [SocketAddress?]
  let eventLoop: any EventLoop
  let clock: PublishClock
  /// From sending to receiving, of all events while they are measured.
  var times: Times
  var delivered = 0
  var bytes = 0
  private(set) var open = 0
  private(set) var lost = 0
  private var started = 0
  private var channels: [any Channel] = []
  private let whenOpen: EventLoopPromise<Void>
  private static let mostAtOnce = 256

  init(
    _ requests: [ByteBuffer], to server: SocketAddress, from sources: [SocketAddress?], on eventLoop: any EventLoop,
    clock: PublishClock, expecting events: Int
  ) {
    self.requests = requests
    self.server = server
    self.sources = sources
    self.eventLoop = eventLoop
    self.clock = clock
    times = Times(expecting: events)
    whenOpen = eventLoop.makePromise()
  }

  var allOpen: EventLoopFuture<Void> { whenOpen.futureResult }

  /// Opens the streams, not too many at once.
  func gather() {
    while started < requests.count, started - open - lost < Self.mostAtOnce {
      connect(started)
      started += 1
    }
  }

  func disperse() {
    for channel in channels { channel.close(promise: nil) }
  }

  private func connect(_ number: Int) {
    let bound = NIOLoopBound(self, eventLoop: eventLoop)
    var bootstrap = ClientBootstrap(group: eventLoop)
      .channelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 32 * 1024))
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let listener = Listener(of: bound.value, asking: bound.value.requests[number])
          try channel.pipeline.syncOperations.addHandler(listener)
        }
      }
    if let source = sources[number % sources.count] { bootstrap = bootstrap.bind(to: source) }
    bootstrap.connect(to: server).assumeIsolated().whenComplete { result in
      switch result {
      case .success(let channel): self.channels.append(channel)
      case .failure(let error): self.fail("\(error)")
      }
    }
  }

  func opened() {
    open += 1
    if open == requests.count { whenOpen.succeed() } else { gather() }
  }

  func fail(_ reason: String) {
    lost += 1
    whenOpen.fail(MeasureFailure(description: "A stream did not open or did not last: \(reason)"))
  }

  func heard(_ events: Int, _ length: Int) {
    bytes += length
    guard events > 0 else { return }
    delivered += events
    let delay = clock.sincePublished
    for _ in 0..<events { times.note(delay) }
  }

  /// Forgets what came so far.
  func startMeasuring() {
    delivered = 0
    bytes = 0
    times = Times(expecting: requests.count * 64)
  }
}

/// When the newest event was sent to the server, for whoever receives it.
final class PublishClock: Sendable {
  private let published = Atomic<UInt64>(NIODeadline.now().uptimeNanoseconds)

  func publish() {
    published.store(NIODeadline.now().uptimeNanoseconds, ordering: .releasing)
  }

  /// In nanoseconds.
  var sincePublished: Int64 {
    Int64(NIODeadline.now().uptimeNanoseconds) - Int64(published.load(ordering: .acquiring))
  }
}
