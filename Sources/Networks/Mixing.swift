/// Ties within and across departments, beside what chance alone would give.
public struct Mixing: Hashable, Sendable {
  public let external: Int
  public let internalTies: Int
  public let externalWeight: Double
  public let internalWeight: Double
  /// Pairs of people of different departments, and of one department.
  public let externalPairs: Int
  public let internalPairs: Int
  /// The mean over the people with ties of their own share of ties across departments.
  public let meanPersonalShare: Double?

  /// - Parameter departments: for each person the number of the department.
  public init(_ graph: TieGraph, departments: [Int]) {
    var external = 0
    var weights = (across: 0.0, within: 0.0)
    for tie in graph.ties {
      if departments[tie.from] != departments[tie.to] {
        external += 1
        weights.across += tie.weight
      } else {
        weights.within += tie.weight
      }
    }
    self.external = external
    internalTies = graph.ties.count - external
    externalWeight = weights.across
    internalWeight = weights.within
    var sizes: [Int: Int] = [:]
    for department in departments { sizes[department, default: 0] += 1 }
    // A directed network has room for a tie each way.
    let ways = graph.isDirected ? 2 : 1
    internalPairs = sizes.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 } * ways
    externalPairs = graph.people * (graph.people - 1) / 2 * ways - internalPairs
    let shares = (0..<graph.people).compactMap { person -> Double? in
      let neighbours = graph.around.neighbours(of: person)
      guard !neighbours.isEmpty else { return nil }
      let across = neighbours.count { departments[Int($0)] != departments[person] }
      return Double(across) / Double(neighbours.count)
    }
    meanPersonalShare = shares.isEmpty ? nil : shares.reduce(0, +) / Double(shares.count)
  }

  static func index(_ external: Double, _ within: Double) -> Double? {
    external + within > 0 ? (external - within) / (external + within) : nil
  }

  /// E-I index (E − I)/(E + I) (Krackhardt & Stern 1988); nil without ties.
  public var ei: Double? { Self.index(Double(external), Double(internalTies)) }
  public var weightedEI: Double? { Self.index(externalWeight, internalWeight) }
  /// What random mixing gives: (P_e − P_i)/(P_e + P_i).
  public var expected: Double? { Self.index(Double(externalPairs), Double(internalPairs)) }

  /// (E/P_e − I/P_i)/(E/P_e + I/P_i): the index of the densities; nil when there is no pair of one of the two sorts.
  public var densityForm: Double? {
    guard externalPairs > 0, internalPairs > 0 else { return nil }
    return Self.index(Double(external) / Double(externalPairs), Double(internalTies) / Double(internalPairs))
  }

  /// The least and the greatest index that as many ties can have.
  public var feasible: (least: Double, greatest: Double)? {
    let ties = external + internalTies
    guard ties > 0 else { return nil }
    let fewest = max(0, ties - internalPairs)
    let most = min(ties, externalPairs)
    return (Double(2 * fewest - ties) / Double(ties), Double(2 * most - ties) / Double(ties))
  }

  /// E/(E + I), by number and by weight.
  public var crossShare: Double? {
    external + internalTies > 0 ? Double(external) / Double(external + internalTies) : nil
  }
  public var weightedCrossShare: Double? {
    let weight = externalWeight + internalWeight
    return weight > 0 ? externalWeight / weight : nil
  }
}

/// The E-I index of every person: ties across less ties within their department, by all their ties; nil without ties.
public func personalIndices(_ graph: TieGraph, departments: [Int]) -> [Double?] {
  (0..<graph.people).map { person in
    let neighbours = graph.around.neighbours(of: person)
    let across = neighbours.count { departments[Int($0)] != departments[person] }
    return Mixing.index(Double(across), Double(neighbours.count - across))
  }
}

/// What random mixing gives for the ties of one department of `size` among `people`: (P_e − P_i)/(P_e + P_i) over the
/// pairs with somebody of the department; nil without such pairs.
public func expectedIndex(size: Int, people: Int) -> Double? {
  Mixing.index(Double(size * (people - size)), Double(size * (size - 1)) / 2)
}

/// The same for the ties of one person of a department of `size`: everybody else is as likely.
public func expectedIndexOfOne(size: Int, people: Int) -> Double? {
  Mixing.index(Double(people - size), Double(size - 1))
}
