import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1

/// Makes the pipeline of every connection that is accepted.
struct HTTPConnections: ServerChildChannel {
  /// There is nothing to run for a connection: its handlers do all.
  struct Value: ServerChildChannelValue {
    let channel: any Channel
  }

  let desk: RequestDesk
  let gate: @Sendable () -> ConnectionGate

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
    channel.eventLoop.makeCompletedFuture {
      var limits = NIOHTTPDecoderLimitConfiguration()
      limits.maxHeaderFieldSize = 16 * 1024
      limits.maxHeaderListSize = 32 * 1024
      limits.maxHeaderFieldCount = 100
      let pipeline = channel.pipeline.syncOperations
      // Names and values of fields are checked where they are made.
      try pipeline.configureHTTPServerPipeline(
        withPipeliningAssistance: false, withErrorHandling: false, withOutboundHeaderValidation: false,
        withEncoderConfiguration: .init(), withDecoderLimitConfiguration: limits)
      try pipeline.addHandlers([gate(), HTTPConnection(desk: desk, channel: channel)])
      return Value(channel: channel)
    }
  }

  func handle(value: Value, logger: Logger) async {}
}
