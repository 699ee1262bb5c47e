public import Kernel

/// What one robot does when, drawn from the seed of its rehearsal. Times are from the beginning of the rehearsal.
public struct RobotPlan: Hashable, Sendable {
  public let number: Int
  public let language: Language
  /// In the room or elsewhere.
  public let isInRoom: Bool
  /// Which of the departments that the door offers; any number.
  public let department: Int
  public let arrival: Duration
  /// How long it usually thinks before it answers.
  public let pace: Duration
  /// How often it says something where one may say more; 0 for one that only watches.
  public let contributions: Int
  /// When it loses its connection, and for how long.
  public let loss: Loss?
  /// When it raises its hand, to lower it twenty seconds later.
  public let hand: Duration?
  /// For all that it answers.
  public let seed: UInt64

  public struct Loss: Hashable, Sendable {
    public let at: Duration
    public let length: Duration
  }

  /// The plan of robot `number`, from 0, in a rehearsal that takes `length`. With several languages they alternate.
  public init(number: Int, in length: Duration, languages: [Language], seed: UInt64) {
    var chance = Chance(seed: seed &+ UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9)
    let whole = max(1, Double(length.components.seconds))
    func share(_ range: ClosedRange<Double>) -> Duration {
      .milliseconds(Int(Double.random(in: range, using: &chance) * whole * 1_000))
    }
    self.number = number
    language = languages.isEmpty ? .french : languages[number % languages.count]
    isInRoom = chance.next() % 5 < 3
    department = Int(chance.next() % 1_000)
    // Most are there at the beginning, one in ten comes late.
    let isLate = chance.next() % 10 == 0
    let soon = min(0.15, 12 / whole)
    arrival = isLate ? share(soon...0.5) : share(0...soon)
    pace = .milliseconds(Int.random(in: 1_500...9_000, using: &chance))
    contributions = chance.next() % 25 == 0 ? 0 : 1 + Int(chance.next() % 3)
    loss =
      chance.next() % 7 == 0
      ? Loss(at: share(0.2...0.8), length: .milliseconds(Int.random(in: 2_000...10_000, using: &chance))) : nil
    hand = chance.next() % 12 == 0 ? share(0.1...0.8) : nil
    self.seed = chance.next()
  }

  /// How long it thinks about the answer of that number, from 0.
  public func thinking(before answer: Int) -> Duration {
    var chance = Chance(seed: seed &+ UInt64(truncatingIfNeeded: answer))
    return pace * Double.random(in: 0.6...1.7, using: &chance)
  }
}
