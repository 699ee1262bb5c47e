public import Kernel

/// How an aggregate stands at a version of its stream. One object: a state has many parts, and whoever passes it on
/// would copy them all.
public final class Standing<D: Decider>: Sendable {
  public let state: D
  /// How many events of its stream led to it.
  public let version: Int

  public init(_ state: D, version: Int) {
    self.state = state
    self.version = version
  }
}
