import EventLog
import Kernel
import Sessions

/// The stream of a session, as it lies in the log.
enum SessionStream {
  private static let prefix = "session-"

  static func name(of id: SessionID) -> StreamName { StreamName(rawValue: prefix + id.rawValue) }

  /// The session whose stream this is, if it is one's.
  static func session(of stream: StreamName) -> SessionID? {
    guard stream.rawValue.hasPrefix(prefix) else { return nil }
    return SessionID(rawValue: String(stream.rawValue.dropFirst(prefix.count)))
  }

  /// Whether this is all that a deleted session leaves.
  static func isTombstone(_ envelopes: [Envelope]) -> Bool {
    envelopes.count == 1 && envelopes[0].version > 1 && envelopes[0].body == Array(#"{"session.deleted":{}}"#.utf8)
  }
}
