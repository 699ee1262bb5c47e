/// The seven levels of the aim of a round, in one whole number: each level weighs more than all below it together.
struct RoundScale: Sendable {
  static let mostLot = 1023

  /// One more person in a group; one more of those who were left out last time.
  let served: Int128
  let servedAgain: Int128
  let repeated: Int128
  let close: Int128
  let novelty: Int128
  let balance: Int128
  let sharedDay: Int128

  /// - Parameter pairs: the most pairs of people that the groups of one round contain.
  init(slots: Int, pairs: Int) {
    let pairs = Int128(max(1, pairs))
    sharedDay = Int128(Self.mostLot) * pairs + 1
    balance = sharedDay * (pairs + 1)
    novelty = balance * (Int128(Acquaintance.mostBalance) * pairs + 1)
    close = novelty * (Int128(Acquaintance.mostNovelty) * pairs + 1)
    repeated = close * (pairs + 1)
    servedAgain = repeated * (pairs + 1)
    served = servedAgain * Int128(slots + 1)
  }
}

/// What a group, or a single pair, counts at each level.
public struct RoundLevels: Hashable, Sendable {
  /// Members who had no group the last time.
  public var leftOutBefore = 0
  /// Pairs that met within the cool-down.
  public var repeats = 0
  /// Pairs of one department, or linked.
  public var close = 0
  public var novelty = 0
  public var balance = 0
  /// 1 when all members share a day at a site.
  public var sharedDay = 0
  /// The lot that decides between equals.
  public var lot = 0

  /// The levels in their order, from the second on; the first is the number of people left out.
  public var inOrder: [Int] { [leftOutBefore, repeats, close, novelty, balance, sharedDay, lot] }
}
