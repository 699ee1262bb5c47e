import Activities
import Application
import Kernel
import People
import Sessions

/// What is asked of somebody today, the sessions they run and those they are invited to.
struct TodayModel: Sendable {
  /// Session by session; what closes first stands first.
  let asked: [[Ask]]
  let sessions: [SessionSummary]
  /// Sessions of others, for the whole organisation: open, or planned for today and later.
  let invitations: [SessionSummary]
  let language: Language
  let time: OrganisationTime
  let now: Moment

  /// An activity that takes an answer now.
  struct Ask: Hashable, Sendable {
    let path: String
    let code: JoinCode
    let question: String
    let kind: Bilingual
    let session: String
    let window: Window
    /// When it stops taking answers, as far as the clock says.
    let until: Moment?
    let minutes: Int
    /// The owner's department.
    let department: DepartmentSign?
  }

  init(
    asked: [Ask], sessions: [SessionSummary], invitations: [SessionSummary], language: Language, time: OrganisationTime,
    now: Moment
  ) {
    self.asked = Self.bySession(asked, in: language)
    self.sessions = sessions.sorted { Self.rank($0, language, now) < Self.rank($1, language, now) }
    self.invitations = invitations.sorted { Self.rank($0, language, now) < Self.rank($1, language, now) }
    self.language = language
    self.time = time
    self.now = now
  }

  /// How many activities are asked.
  var count: Int { asked.reduce(0) { $0 + $1.count } }

  // What has no end stands last; of two that are as urgent, the one that the reader reads more easily stands first.
  private static func bySession(_ asked: [Ask], in language: Language) -> [[Ask]] {
    let urgency = { (ask: Ask) in
      (ask.until?.milliseconds ?? .max, rank("\(ask.session) \(ask.question)", language))
    }
    let sorted = asked.sorted { urgency($0) < urgency($1) }
    var places: [JoinCode: Int] = [:]
    return sorted.reduce(into: []) { sessions, ask in
      if let place = places[ask.code] { return sessions[place].append(ask) }
      places[ask.code] = sessions.count
      sessions.append([ask])
    }
  }

  private static func rank(_ text: String, _ language: Language) -> Int {
    Language.likely(of: text) == language.other ? 1 : 0
  }

  private static func rank(_ session: SessionSummary, _ language: Language, _ now: Moment) -> (Int, Int64, Int) {
    let language = rank(session.title, language)
    return switch session.phase {
    case .open: (0, 0, language)
    case .prepared:
      (
        session.mayBeOpen(at: now) ? 0 : 1,
        (session.planned ?? session.created.adding(seconds: 10 * 365 * 86_400)).milliseconds, language
      )
    case .closed: (2, -(session.ended ?? session.created).milliseconds, language)
    }
  }
}
