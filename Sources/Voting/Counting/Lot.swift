/// Chance from a seed, so that a lot drawn once can be drawn again (SplitMix64: Steele, Lea and Flood, 2014).
struct Lot: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// One of `choices`, which are not empty; they are put in order first, so that the lot depends on the seed alone.
  mutating func draw(_ choices: [Int]) -> Int {
    choices.sorted()[Int.random(in: 0..<choices.count, using: &self)]
  }
}
