import Foundation
import NIOCore
import NIOSSL

/// The socket below a connection, for bytes that go out as they are.
///
/// A frame goes to thousands. On its way through the pipeline it would touch the channel, the handlers and the queue of
/// each, and none of them does anything to it. Valid until the connection is inactive, and to be written to only while NIO
/// has nothing to write there.
struct BareSocket {
  private let descriptor: NIOBSDSocket.Handle

  init(_ descriptor: NIOBSDSocket.Handle) {
    self.descriptor = descriptor
  }

  /// Nil where there is no socket, or where TLS lies between.
  init?(below context: ChannelHandlerContext) {
    let pipeline = context.pipeline.syncOperations
    guard (try? pipeline.context(handlerType: NIOSSLServerHandler.self)) == nil,
      let descriptor = try? pipeline.withUnsafeTransportIfAvailable({ (handle: NIOBSDSocket.Handle) in handle })
    else { return nil }
    self.descriptor = descriptor
  }

  /// Writes what the socket takes at once, and gives the number of bytes: none where it is full, and none where it is
  /// broken, which NIO finds out when it writes the rest. NIO has made it a socket that neither waits nor raises a signal.
  func write(_ bytes: UnsafeRawBufferPointer) -> Int {
    max(0, send(descriptor, bytes.baseAddress, bytes.count, 0))
  }
}
