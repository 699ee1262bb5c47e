public import Tables

/// One drawing of encounters: who meets whom, why, and what could not be avoided.
public struct Round: Sendable {
  public struct Group: Sendable {
    /// People by number.
    public let members: [Int]
    public let levels: RoundLevels
    /// For each member, in the same order, why they meet the others.
    public let reasons: [Wording]
  }

  public let groups: [Group]
  /// People by number who have no group though they would take part.
  public let leftOut: [Int]
  public let summary: RoundSummary

  /// Draws a round. The same request always gives the same round.
  ///
  /// - Parameter progress: is called now and then with the share of the work that is done at the most, from 0 to 1.
  public init(_ request: RoundRequest, progress: (Double) -> Void = { _ in }) {
    let scoring = RoundScoring(request)
    let places: [[Int]]
    var limited = false
    if scoring.places.count <= SmallRound.mostPlaces, request.size > 2 || scoring.places.count % 2 == 1 {
      places = SmallRound(scoring: scoring, size: request.size).groups()
    } else if request.size == 2 {
      (places, limited) = PairRound(scoring: scoring).groups(progress)
    } else {
      (places, limited) = GroupRound(scoring: scoring, size: request.size).groups(progress)
    }
    let reasons = RoundReasons(known: scoring.known)
    groups = places.compactMap { group in
      guard let levels = scoring.levels(of: group) else { return nil }
      let members = group.map { scoring.places[$0] }.sorted()
      return Group(
        members: members, levels: levels, reasons: members.map { reasons.reason(for: $0, in: members) })
    }
    .sorted { ($0.members.first ?? 0, $0.members.last ?? 0) < ($1.members.first ?? 0, $1.members.last ?? 0) }
    let served = Set(groups.flatMap(\.members))
    leftOut = request.people.indices.filter { request.people[$0].capacity > 0 && !served.contains($0) }
    summary = RoundSummary(request, scoring: scoring, groups: groups, leftOut: leftOut.count, limited: limited)
  }
}
