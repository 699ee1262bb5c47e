package import Hummingbird
import Kernel
import Logging
import NIOCore

/// What travels with one request through the middleware to its page.
package struct PasserelleContext: RequestContext {
  package var coreContext: CoreRequestContextStorage
  /// The connection, for pages that keep it open.
  let channel: any Channel
  /// Who asks: the peer, or who a trusted proxy says it is.
  var address: ClientAddress
  /// Whether the reader's browser came by https.
  var isSecure = false
  /// The language the reader chose, or the browser's, or French.
  var language = Language.french

  package init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    channel = source.channel
    address = ClientAddress(source.channel.remoteAddress?.ipAddress)
  }

  /// The number of this request in the log, which an administrator can look up.
  var number: String {
    logger[metadataKey: "hb.request.id"]?.description ?? ""
  }
}
