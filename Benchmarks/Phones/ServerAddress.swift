import Foundation

/// Where a server is reached.
public struct ServerAddress: Hashable, Sendable {
  /// Whether it is reached over TLS.
  public let isSecure: Bool
  /// A name or an IP address, the latter without brackets.
  public let host: String
  public let port: Int
  /// What stands before every path, without a final slash; mostly nothing.
  let prefix: String

  public init(host: String, port: Int, isSecure: Bool = false) {
    self.isSecure = isSecure
    self.host = host
    self.port = port
    prefix = ""
  }

  /// Reads `http://localhost:8080`, `https://passerelle.example.org` or the like; nil when it is no such address.
  public init?(_ text: String) {
    guard let url = URLComponents(string: text), let scheme = url.scheme?.lowercased(),
      scheme == "http" || scheme == "https", url.user == nil, url.query == nil, url.fragment == nil,
      let host = url.host, !host.isEmpty, host.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
      (1...65_535).contains(url.port ?? 80)
    else { return nil }
    isSecure = scheme == "https"
    self.host = host.filter { $0 != "[" && $0 != "]" }
    port = url.port ?? (isSecure ? 443 : 80)
    let path = url.percentEncodedPath
    prefix = path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// As the `Host` field names it.
  var authority: String {
    let name = host.contains(":") ? "[\(host)]" : host
    return port == (isSecure ? 443 : 80) ? name : "\(name):\(port)"
  }

  /// As the `Origin` field names it.
  var origin: String { (isSecure ? "https://" : "http://") + authority }
}
