import Synchronization

/// How many requests there were, by route and status, and how long they took. A route is its pattern, `/s/{code}`: no
/// code, no name, no address is kept, and there are no more of them than routes.
final class RequestFigures: Sendable {
  struct Class: Hashable, Comparable {
    let method: String
    let route: String

    static func < (left: Class, right: Class) -> Bool { (left.route, left.method) < (right.route, right.method) }
  }

  struct Figures: Sendable {
    let duration = Histogram.ofRequests()
    /// By the first digit of the status.
    let statuses = (0...5).map { _ in Count() }
  }

  private static let methods: Set<String> = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"]
  private let figures = Mutex<[Class: Figures]>([:])

  /// The routes that were asked for, in order.
  var all: [(class: Class, figures: Figures)] {
    figures.withLock { $0 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// `route` is nil when there is none.
  func note(_ method: String, _ route: String?, status: Int, _ duration: Duration) {
    // A method that nobody knows is hostile text.
    let key = Class(method: Self.methods.contains(method) ? method : "other", route: route ?? "none")
    let figures = figures.withLock { all in
      if let known = all[key] { return known }
      let new = Figures()
      all[key] = new
      return new
    }
    figures.duration.note(duration)
    figures.statuses[max(0, min(5, status / 100))].add()
  }
}
