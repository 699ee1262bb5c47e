/// Each ballot as a list of options from the first preference on, for counts that look at one preference at a time.
///
/// A ballot ends where it ranks two options equally: which of them comes next cannot be said, so it transfers no
/// further (the rule of paper ballots, for instance of the Scottish Local Government Elections Order 2007).
struct Preferences {
  /// The options of all rows, one row after the other.
  private(set) var order: [Int32] = []
  /// Where each row begins in `order`, with the end of the last row behind.
  private(set) var starts: [Int] = [0]
  let weights: [Int]
  let optionCount: Int
  /// The weight of the ballots that end early at an equal place.
  private(set) var endedAtTie = 0

  init(_ ballots: RankedBallots) {
    weights = ballots.weights
    optionCount = ballots.options.count
    order.reserveCapacity(ballots.places.count)
    starts.reserveCapacity(weights.count + 1)
    let options = optionCount
    var atPlace = [Int32](repeating: -1, count: options + 1)
    for row in weights.indices {
      for place in atPlace.indices { atPlace[place] = -1 }
      for option in 0..<options {
        let place = ballots.places[row * options + option]
        guard place != RankedBallots.unranked else { continue }
        atPlace[Int(place)] = atPlace[Int(place)] == -1 ? Int32(option) : -2
      }
      for place in atPlace.indices.dropFirst() {
        if atPlace[place] == -2 { endedAtTie += weights[row] }
        guard atPlace[place] >= 0 else { break }
        order.append(atPlace[place])
      }
      starts.append(order.count)
    }
  }

  /// The first option of row `row`, at or after `position` in `order`, that `stands` allows, with its position.
  func next(_ row: Int, from position: Int, where stands: [Bool]) -> (option: Int, position: Int)? {
    var position = position
    let end = starts[row + 1]
    while position < end {
      let option = Int(order[position])
      if stands[option] { return (option, position) }
      position += 1
    }
    return nil
  }

  /// The weight of the ballots whose first option among those standing is each option, and of those without any.
  func firsts(standing: [Bool]) -> (votes: [Int], exhausted: Int) {
    var votes = [Int](repeating: 0, count: optionCount)
    var exhausted = 0
    for row in weights.indices {
      if let first = next(row, from: starts[row], where: standing) {
        votes[first.option] += weights[row]
      } else {
        exhausted += weights[row]
      }
    }
    return (votes, exhausted)
  }
}
