import Kernel

/// What one stream of fragments is about: a view of a session in a language. Everybody subscribed to a topic gets the
/// same bytes, so nothing personal may be in them.
struct Topic: Hashable, Sendable {
  let session: String
  /// For instance `screen`, or what participants see who have not answered yet.
  var view: String
  let language: Language
}

/// Who holds a stream, as far as the hub cares: a key within a session, the same for all tabs of a participant.
struct Subscriber: Hashable, Sendable {
  let session: String
  let key: String
}

/// A stream that opened or ended. Told on the connection's event loop: whoever listens must not wait.
struct Presence: Hashable, Sendable {
  let subscriber: Subscriber
  let topic: Topic
  let isHere: Bool
}
