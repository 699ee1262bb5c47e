package import Kernel

/// What one stream of fragments is about: a view of a session in a language. Everybody subscribed to a topic gets the
/// same bytes, so nothing personal may be in them.
package struct Topic: Hashable, Sendable {
  let session: String
  /// For instance `screen`, or what participants see who have not answered yet.
  var view: String
  let language: Language

  package init(session: String, view: String, language: Language) {
    self.session = session
    self.view = view
    self.language = language
  }
}

/// Who holds a stream, as far as the hub cares: a key within a session, the same for all tabs of a participant.
package struct Subscriber: Hashable, Sendable {
  let session: String
  let key: String
}

/// A stream that opened or ended. Told on the connection's event loop: whoever listens must not wait.
package struct Presence: Hashable, Sendable {
  let subscriber: Subscriber
  let topic: Topic
  let isHere: Bool
}
