import Kernel

/// The common purse of a team: a small aggregate for the tests of the mailbox.
struct Purse: Decider, Equatable {
  enum Command: Sendable, Equatable {
    case give(Int)
    case spend(Int)
    /// Gives what cannot be written as JSON.
    case giveNothingNumber
    /// Changes nothing.
    case look
  }

  enum Event: Codable, Sendable, Equatable {
    case given(Double)
    case spent(Int)
    /// The tombstone.
    case forgotten
  }

  enum Refusal: Error, Equatable {
    case tooLittle(left: Int)
  }

  private(set) var left = 0
  private(set) var story: [Event] = []

  func decide(_ command: Command) throws(Refusal) -> [Event] {
    switch command {
    case .give(let amount): return [.given(Double(amount))]
    case .spend(let amount) where amount > left: throw .tooLittle(left: left)
    case .spend(let amount): return amount > 1 ? [.spent(1), .spent(amount - 1)] : [.spent(amount)]
    case .giveNothingNumber: return [.given(.nan)]
    case .look: return []
    }
  }

  mutating func apply(_ event: Event) {
    story.append(event)
    switch event {
    case .given(let amount): left += Int(amount)
    case .spent(let amount): left -= amount
    case .forgotten: self = Purse()
    }
  }
}

let noon = Moment(milliseconds: 1_800_000_000_000)
let purse = StreamName(rawValue: "purse-purchasing")
