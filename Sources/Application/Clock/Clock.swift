public import Kernel

/// Where moments come from. Tests and trials move it.
public protocol Clock: Sendable {
  var now: Moment { get }
}
