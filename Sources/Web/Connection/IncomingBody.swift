import Hummingbird
import NIOCore

/// A body on its way to whoever reads it, a few parts ahead of them and no more.
final class IncomingBody {
  private typealias Producer = NIOThrowingAsyncSequenceProducer<
    ByteBuffer, any Error, NIOAsyncSequenceProducerBackPressureStrategies.HighLowWatermark, Demand
  >

  let requestBody: RequestBody
  private let source: Producer.Source

  /// `wanted` is told that there is room for more, `unwanted` that nobody reads any further.
  init(wanted: @escaping @Sendable () -> Void, unwanted: @escaping @Sendable () -> Void) {
    let made = Producer.makeSequence(
      elementType: ByteBuffer.self, failureType: (any Error).self,
      backPressureStrategy: .init(lowWatermark: 2, highWatermark: 4), finishOnDeinit: true,
      delegate: Demand(wanted: wanted, unwanted: unwanted))
    source = made.source
    requestBody = RequestBody(asyncSequence: made.sequence)
  }

  /// Passes on what came; whether there is room for more.
  func add(_ bytes: ByteBuffer) -> Bool {
    switch source.yield(bytes) {
    case .produceMore, .dropped: true
    case .stopProducing: false
    }
  }

  func finish() {
    source.finish()
  }

  /// The connection broke.
  func fail() {
    source.finish(ChannelError.eof)
  }

  private struct Demand: NIOAsyncSequenceProducerDelegate {
    let wanted: @Sendable () -> Void
    let unwanted: @Sendable () -> Void

    func produceMore() { wanted() }
    func didTerminate() { unwanted() }
  }
}
