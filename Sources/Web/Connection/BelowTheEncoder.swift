import NIOCore
import NIOHTTP1

extension ChannelHandlerContext {
  /// Writes what is encoded already, below the encoder, which would wait for a request before it lets anything out.
  func writeEncoded(_ bytes: ByteBuffer, promise: EventLoopPromise<Void>? = nil) {
    guard let encoder = try? pipeline.syncOperations.context(handlerType: HTTPResponseEncoder.self) else {
      promise?.fail(ChannelError.ioOnClosedChannel)
      return
    }
    encoder.writeAndFlush(NIOAny(IOData.byteBuffer(bytes)), promise: promise)
  }

  /// Closes the connection once all that was written has gone out.
  func closeOnceWritten() {
    let channel = channel
    let written = eventLoop.makePromise(of: Void.self)
    written.futureResult.whenComplete { _ in channel.close(promise: nil) }
    writeEncoded(ByteBuffer(), promise: written)
  }
}
