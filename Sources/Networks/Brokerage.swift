/// The five roles of a broker j between i and k, i → j → k without i → k (Gould & Fernandez 1989). Without direction
/// every such pair counts both ways round.
public struct Brokerage: Hashable, Sendable, Encodable {
  /// All three of one department.
  public var coordinator = 0
  /// i and k of one department, j of another.
  public var itinerant = 0
  /// i of another department than j and k.
  public var gatekeeper = 0
  /// k of another department than i and j.
  public var representative = 0
  /// Three departments.
  public var liaison = 0

  fileprivate mutating func count(_ from: Int, _ own: Int, _ to: Int) {
    switch (from == own, to == own, from == to) {
    case (true, true, _): coordinator += 1
    case (false, false, true): itinerant += 1
    case (false, true, _): gatekeeper += 1
    case (true, false, _): representative += 1
    case (false, false, false): liaison += 1
    }
  }
}

/// The brokerage of every person.
///
/// - Parameter hidden: departments whose people are passed over, in whatever place they would stand.
public func brokerages(_ graph: TieGraph, departments: [Int], passingOver hidden: Set<Int> = []) -> [Brokerage] {
  var roles = [Brokerage](repeating: Brokerage(), count: graph.people)
  var reached = [Bool](repeating: false, count: graph.people)
  for origin in 0..<graph.people where !hidden.contains(departments[origin]) {
    let direct = graph.out.neighbours(of: origin)
    for person in direct { reached[Int(person)] = true }
    for broker in direct where !hidden.contains(departments[Int(broker)]) {
      for target in graph.out.neighbours(of: Int(broker)) where Int(target) != origin && !reached[Int(target)] {
        if hidden.contains(departments[Int(target)]) { continue }
        roles[Int(broker)].count(departments[origin], departments[Int(broker)], departments[Int(target)])
      }
    }
    for person in direct { reached[Int(person)] = false }
  }
  return roles
}
