import Hummingbird

/// What an administrator can set about the door of the server. Times are in seconds, sizes in bytes.
package struct EdgeConfiguration: Sendable {
  /// How people reach the server, `https://passerelle.example.org`, without a final slash. Without it a link is
  /// made from the name the browser asked for.
  var publicURL: String?
  /// How many proxies of ours stand before the server. Their `X-Forwarded-For` and `X-Forwarded-Proto` are
  /// believed; with 0 these fields are hostile and ignored.
  var trustedProxies = 0
  /// The server's own certificate and key; nil when it speaks plain HTTP.
  var keys: ServerKeys?
  /// The most a request may carry, and the routes that may carry more.
  var bodyLimit = 64 * 1024
  var largerBodies: [LargerBody] = []
  /// A connection with nothing to say is closed after this time.
  var idleTimeout = 60
  /// The head of a request has this time to arrive, and so has its body, with a second more for each 20 kB.
  var requestDeadline = 20
  /// When the server stops, what is in flight has this time to be finished.
  var timeToFinish = 4
  /// Connections at the same time, in all and from one address. A hall of ten thousand can share one address, and a phone
  /// holds two: one for its pages, one for its stream.
  var mostConnections = 24_000
  var mostConnectionsPerAddress = 22_000

  /// What a server has that nobody set anything about.
  package static let standard = EdgeConfiguration()

  /// Open files that the server needs for its data, its log, and those it turns away.
  static let reservedDescriptors = 64 + TurningAway.mostStaying

  /// Takes no more connections than a process with so many descriptors can have.
  mutating func fit(descriptors: Int) {
    let room = max(1, descriptors - Self.reservedDescriptors)
    mostConnections = min(room, mostConnections)
    mostConnectionsPerAddress = min(room, mostConnectionsPerAddress)
  }

  struct LargerBody: Sendable {
    let route: RouterPath
    let limit: Int
  }

  /// Whether the browser's address bar shows https whatever the last hop used.
  var isPublicSecure: Bool {
    publicURL?.hasPrefix("https://") ?? false
  }

  /// Whether the reader's browser came by https; `forwardedProtocol` is what a proxy says of it.
  func isSecure(forwardedProtocol: String?) -> Bool {
    isPublicSecure || keys != nil || (trustedProxies > 0 && forwardedProtocol?.lowercased() == "https")
  }

  /// The address a person can type or scan for `path`, which starts with a slash.
  func address(of path: String, for request: Request, in context: PasserelleContext) -> String {
    if let publicURL { return publicURL + path }
    return (context.isSecure ? "https://" : "http://") + (request.head.authority ?? "localhost") + path
  }
}
