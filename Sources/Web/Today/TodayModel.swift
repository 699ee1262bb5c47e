import Activities
import Application
import Kernel
import People
import Sessions

/// What is asked of somebody today, the sessions they run and those they are invited to.
struct TodayModel: Sendable {
  let asked: [Ask]
  let sessions: [SessionSummary]
  /// Sessions of others, for the whole organisation: open, or planned for today and later.
  let invitations: [SessionSummary]
  let language: Language
  let time: OrganisationTime
  let now: Moment

  /// An activity that takes an answer now.
  struct Ask: Hashable, Sendable {
    let path: String
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
    // What closes first stands first; what has no end, last.
    self.asked = asked.sorted { ($0.until?.milliseconds ?? .max) < ($1.until?.milliseconds ?? .max) }
    self.sessions = sessions.sorted { Self.rank($0, now) < Self.rank($1, now) }
    self.invitations = invitations.sorted { Self.rank($0, now) < Self.rank($1, now) }
    self.language = language
    self.time = time
    self.now = now
  }

  private static func rank(_ session: SessionSummary, _ now: Moment) -> (Int, Int64) {
    switch session.phase {
    case .open: (0, 0)
    case .prepared:
      (
        session.mayBeOpen(at: now) ? 0 : 1,
        (session.planned ?? session.created.adding(seconds: 10 * 365 * 86_400)).milliseconds
      )
    case .closed: (2, -(session.ended ?? session.created).milliseconds)
    }
  }
}
