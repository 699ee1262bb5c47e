public import Activities
public import Kernel

/// Who took part in a session: by department and by window, never by person.
public struct Participation: Sendable {
  /// Everybody who was let in, robots left out.
  public let people: Int
  public let departments: Int
  /// Answers that say something, over all activities, those of robots left out.
  public let answers: Int
  /// People who answered before or after the meeting.
  public let outside: Int
  public let byDepartment: DepartmentCells
  /// For each window, how many of each department answered in it; anonymous answers are not in these.
  public let byWindow: [Window: DepartmentCells]
  /// People a facilitator answered for.
  public let proxies: Int

  public init(of session: Session) {
    let people = session.participants.values.filter { $0.origin != .robot && !session.waiting.contains($0.id) }
    self.people = people.count
    let robots = session.participants.values.filter { $0.origin == .robot }
    answers = session.agenda.reduce(0) { sum, item in
      sum + max(0, item.running.answered - robots.count { item.hasAnswered($0.id) })
    }
    outside = people.count { !session.participants.windows(of: $0.id).isDisjoint(with: [.before, .after]) }
    proxies = people.count { $0.origin == .proxy }
    let counts = Self.counts(people)
    departments = counts.count
    byDepartment = DepartmentCells(counts: counts)
    byWindow = Dictionary(
      uniqueKeysWithValues: Window.allCases.map { window in
        let there = people.filter { session.participants.windows(of: $0.id).contains(WindowSet(window)) }
        return (window, DepartmentCells(counts: Self.counts(there)))
      })
  }

  private static func counts(_ people: [Participant]) -> [DepartmentID: Int] {
    people.reduce(into: [:]) { counts, participant in
      if let department = participant.department { counts[department, default: 0] += 1 }
    }
  }
}

extension Session {
  /// The tokens of each department's answers to the activity, for the departments that may be shown; empty for
  /// anonymous answers, which have no department.
  public func split(of item: AgendaItem) -> (shown: [DepartmentID: Set<Token>], hidden: Set<DepartmentID>) {
    if item.plan.identity == .anonymous { return ([:], []) }
    let answered = item.running.tokens
    var tokens: [DepartmentID: Set<Token>] = [:]
    var people: [DepartmentID: Int] = [:]
    for participant in participants.values where answered.contains(participant.id.token) {
      // Who named no department is in a group too: what is left after subtracting must single nobody out.
      let group = participant.department ?? Self.noDepartment
      tokens[group, default: []].insert(participant.id.token)
      if participant.origin != .robot { people[group, default: 0] += 1 }
    }
    // Three people among forty robots are still three; robots alone are nobody.
    let cells = DepartmentCells(counts: tokens.reduce(into: [:]) { $0[$1.key] = people[$1.key] ?? $1.value.count })
    return (
      tokens.filter { cells.shown.contains($0.key) && $0.key != Self.noDepartment },
      cells.hidden.subtracting([Self.noDepartment])
    )
  }

  private static let noDepartment = DepartmentID(rawValue: "")
}
