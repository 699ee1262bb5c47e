/// Chance that a seed repeats (SplitMix64, Steele, Lea and Flood 2014).
@frozen
public struct SeededChance: RandomNumberGenerator, Sendable {
  @usableFromInline var state: UInt64

  @inlinable
  public init(seed: UInt64) { state = seed }

  @inlinable
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  /// A number below `bound`, by multiplication (Lemire 2019); the bias is below bound/2⁶⁴.
  @inlinable
  public mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// The mixing of the generator alone: every bit of the result hangs on every bit given.
  @inlinable
  public static func mixed(_ bits: UInt64) -> UInt64 {
    var mixed = bits
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension MutableCollection where Self: RandomAccessCollection, Index == Int {
  /// Puts the elements in an order that the seed decides (Fisher and Yates 1938).
  @inlinable
  public mutating func shuffle(by chance: inout SeededChance) {
    for place in stride(from: count - 1, to: 0, by: -1) {
      swapAt(startIndex + place, startIndex + chance.below(place + 1))
    }
  }
}
