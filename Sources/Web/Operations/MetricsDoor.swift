import Crypto
import Foundation
import HTTPTypes
import Hummingbird

/// Who may see the figures of the server: whoever asks from the machine itself, and whoever has the token.
struct MetricsDoor: Sendable {
  /// Nil when there is none.
  private let token: SHA256Digest?
  private let isBehindProxies: Bool

  /// Behind proxies that an administrator named, only the token counts: not every proxy says for whom it asks.
  init(token: String?, isBehindProxies: Bool) {
    self.token = token.map { SHA256.hash(data: Data($0.utf8)) }
    self.isBehindProxies = isBehindProxies
  }

  func admits(_ request: Request, _ context: PasserelleContext) -> Bool {
    hasToken(request) || isFromHere(request, context)
  }

  private func hasToken(_ request: Request) -> Bool {
    guard let token, let words = request.headers[.authorization]?.split(separator: " "), words.count == 2,
      words[0].lowercased() == "bearer"
    else { return false }
    // Digests are compared in constant time.
    return SHA256.hash(data: Data(words[1].utf8)) == token
  }

  // A proxy on the same machine asks from here too, but on behalf of somebody else, and says so.
  private func isFromHere(_ request: Request, _ context: PasserelleContext) -> Bool {
    if isBehindProxies { return false }
    let address = context.channel.remoteAddress?.ipAddress ?? ""
    let isLoopback = address.hasPrefix("127.") || address == "::1" || address.hasPrefix("::ffff:127.")
    let said = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "X-Real-IP", "Via"]
    return isLoopback && said.allSatisfy { request.headers[named: $0] == nil }
  }
}
