import Activities
import Application
import Hummingbird
import Kernel
import People
import Sessions

extension Site {
  /// What is asked of `person` now: activities that take answers, of sessions that are for the whole organisation, or in
  /// which they or this browser have a place, and to which they have not answered yet.
  func today(of person: PersonID, _ request: Request, _ context: PasserelleContext) async throws -> TodayModel {
    let now = house.clock.now
    let all = house.sessions.all().filter { !$0.isTemplate && !$0.isArchived }
    var asked: [TodayModel.Ask] = []
    for summary in all where summary.mayBeOpen(at: now) {
      guard let reading = try? await reading(of: summary.id, summary.code) else { continue }
      asked += asks(of: reading, summary, person, seated(request, reading, context)?.id, context.language)
    }
    let mine = all.filter { $0.facilitators.contains(person) && !isLongOver($0, at: now) }
    let invitations = all.filter { !$0.facilitators.contains(person) && isInvitation($0, at: now) }
    return TodayModel(
      asked: asked, sessions: mine, invitations: invitations, language: context.language,
      time: OrganisationTime(house.directory.current.organisation), now: now)
  }

  private func asks(
    of reading: SessionReading, _ summary: SessionSummary, _ person: PersonID, _ seated: ParticipantID?,
    _ language: Language
  ) -> [TodayModel.Ask] {
    let session = reading.session
    let known = Set(session.participants.values.filter { $0.person == person }.map(\.id) + [seated].compactMap { $0 })
    guard isForAll(summary) || !known.isEmpty else { return [] }
    let department = reading.directory.organisation.persons[summary.owner]?.department
    let sign = department.flatMap { reading.sign(of: $0, in: language) }
    return session.openItems(at: reading.now).compactMap { item in
      guard let window = session.window(of: item, at: reading.now), known.allSatisfy(item.asks), !item.running.isSettled
      else {
        return nil
      }
      let windows = item.plan.windows
      return TodayModel.Ask(
        path: window == .live && session.pacing == .facilitator
          ? reading.paths.participant : reading.paths.activity(item.id),
        code: reading.code, question: item.running.question, kind: item.running.kind.title, session: session.title,
        window: window,
        until: window == .before ? windows.before?.until ?? session.planned : window == .after ? windows.after : nil,
        minutes: item.plan.minutes, department: sign)
    }
  }

  private func isForAll(_ session: SessionSummary) -> Bool {
    session.policy.onlyOrganisation || session.policy.identity == .signedIn
  }

  // Whoever has an account is invited to what is for the organisation: it is under way, or its hour is to come.
  private func isInvitation(_ session: SessionSummary, at now: Moment) -> Bool {
    guard isForAll(session) else { return false }
    return switch session.phase {
    case .open: true
    case .prepared: session.planned.map { now.milliseconds(since: $0) < 3_600_000 } ?? false
    case .closed: false
    }
  }

  // A session that ended is news for a week.
  private func isLongOver(_ session: SessionSummary, at now: Moment) -> Bool {
    session.ended.map { now.milliseconds(since: $0) > 7 * 86_400_000 && session.phase == .closed } ?? false
  }
}
