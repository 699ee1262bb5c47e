/// A place beside the log for what must not be in it: what can be erased, and what must not be connected to a person
/// or a time. Keys are text, values are bytes; nothing tells in which order they came.
public enum Drawer: String, CaseIterable, Hashable, Sendable {
  /// Names, e-mail addresses and the like, erasable.
  case vault
  /// Anonymous answers and secret ballots, under random keys.
  case urn
  /// Who has answered, never what.
  case roll
  /// What proves who someone is: hashes of passwords and the like.
  case credentials
  /// Signed-in browsers.
  case signIns
  case pictures
  /// States folded from the log, each with the position it stands for. Nothing is lost when they are: they are made
  /// anew. What is erased from the log must not live on in them.
  case snapshots
}

/// A change of a drawer, made in the same transaction as an append.
public enum AsideWrite: Hashable, Sendable {
  /// Lays `value` under `key`, in place of what was there.
  case put(Drawer, key: String, value: [UInt8])
  /// Removes `key`; nothing happens when it is not there.
  case remove(Drawer, key: String)
  /// Removes every key that starts with `prefix`.
  case removeAll(Drawer, under: String)
}
