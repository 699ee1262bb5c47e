import Activities
import Kernel
import Sessions

/// What a report shows: only what its reader may know.
struct ReportModel: Sendable {
  let language: Language
  let paths: SessionPaths
  let title: String
  let organisation: String
  let time: OrganisationTime
  /// When it took place, as the clocks of the organisation show it; nil when it has neither begun nor been planned.
  let date: String?
  let phase: Phase
  let facilitators: [(name: String, department: DepartmentSign?)]
  /// Facilitators read it at any time, and may take it along as a file.
  let isFacilitator: Bool
  let participation: ReportedParticipation
  let activities: [ReportedActivity]

  var decisions: [ReportedOutcome] { outcomes.filter { $0.outcome.form == .decision } }
  var actions: [ReportedOutcome] { outcomes.filter { $0.outcome.form != .decision } }

  private var outcomes: [ReportedOutcome] {
    activities.flatMap { activity in
      activity.view.map(activity.item.running.outcomes)?.map {
        ReportedOutcome(outcome: $0, due: due($0), activity: activity)
      } ?? []
    }
  }
}

extension ReportModel {
  // Kinds write a day as its field sends it; whatever else somebody wrote stands as it is.
  private func due(_ outcome: Outcome) -> String {
    guard case .action(_, let by) = outcome.form, let noon = time.moment("\(by)T12:00") else {
      if case .action(_, let by) = outcome.form { return by }
      return ""
    }
    return time.day(noon, in: language, now: noon)
  }
}

/// Something that came out of an activity.
struct ReportedOutcome: Sendable {
  let outcome: Outcome
  /// The day by which it is to be done, in words.
  let due: String
  let activity: ReportedActivity
}

/// One activity of a report.
struct ReportedActivity: Sendable {
  /// Its place in the agenda, from 1.
  let number: Int
  let item: AgendaItem
  /// With what its results are shown; nil when the reader may not see them.
  let view: ActivityView?
  /// The departments whose answers may be shown apart, in their order.
  let split: [(sign: DepartmentSign, tokens: Set<Token>)]
  /// The departments that answered and may not be shown apart.
  let kept: [DepartmentSign]

  var id: String { "activity-\(number)" }
  var isRead: Bool { item.running.flow == .reading }
  var answered: Int { item.running.answered }
}

/// Who took part, by department and window, as far as it may be said.
struct ReportedParticipation: Sendable {
  let people: Int
  let answers: Int
  /// People who answered before or after; nil when it would say something of a department that is kept back.
  let outside: Int?
  let proxies: Int
  let robots: Int
  /// Empty when no department is large enough.
  let departments: [Line]

  struct Line: Sendable {
    let sign: DepartmentSign
    let windows: [Window: Figure]
    let together: Figure
  }

  enum Figure: Hashable, Sendable {
    case shown(Int)
    case kept
  }

  var keepsSomething: Bool {
    departments.contains { $0.together == .kept || $0.windows.values.contains(.kept) }
  }
}
