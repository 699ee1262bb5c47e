import Activities
import Kernel
import People
import Sessions

/// Makes a report of a session for one reader.
struct ReportQuery: Sendable {
  let reading: SessionReading
  let language: Language
  let isFacilitator: Bool
  private var session: Session { reading.session }
  private var time: OrganisationTime { OrganisationTime(reading.directory.organisation) }

  var model: ReportModel {
    let participation = Participation(of: session)
    return ReportModel(
      language: language, paths: reading.paths, title: session.title,
      organisation: reading.directory.organisation.name, time: time, date: date, phase: session.phase,
      facilitators: session.facilitators.compactMap(facilitator), isFacilitator: isFacilitator,
      participation: reported(participation),
      activities: session.agenda.enumerated().filter { isFacilitator || tookPlace($0.element) }
        .map { activity($0.element, number: $0.offset + 1, among: participation.byDepartment.shown) })
  }

  // What a facilitator prepared and nobody saw is no part of what participants read.
  private func tookPlace(_ item: AgendaItem) -> Bool {
    item.progress != .waiting || item.hasAnswers || session.pacing == .own
  }

  private func facilitator(_ person: PersonID) -> (name: String, department: DepartmentSign?)? {
    guard let name = reading.directory.name(of: person)?[language] else { return nil }
    let department = reading.directory.organisation.persons[person]?.department
    return (name, department.flatMap { reading.sign(of: $0, in: language) })
  }

  // MARK: When

  private var date: String? {
    // A report is read in other years too: measured from another one, the year always stands.
    let epoch = Moment(milliseconds: 0)
    guard let began = session.began else {
      return session.planned.map { time.dayAndTime($0, in: language, now: epoch) }
    }
    let start = time.dayAndTime(began, in: language, now: epoch)
    guard session.phase == .closed, let ended = session.ended else { return start }
    let end =
      time.sameDay(began, ended)
      ? time.time(ended, in: language) : time.dayAndTime(ended, in: language, now: epoch)
    return "\(start) – \(end)"
  }

  // MARK: Activities

  private func activity(_ item: AgendaItem, number: Int, among large: Set<DepartmentID>) -> ReportedActivity {
    let audience = session.audience(of: item, at: reading.now)
    let mayRead = isFacilitator ? audience > .nobody : audience == .everybody
    guard mayRead else { return ReportedActivity(number: number, item: item, view: nil, split: [], kept: []) }
    var view = reading.view(of: item, at: .report, in: language)
    if item.plan.identity == .pseudonymous {
      let signatures = view.signatures
      // A pseudonym with the mark of a small department is as good as a name.
      let letters = Set(large.compactMap { reading.sign(of: $0, in: language) })
      view.signatures = { token in
        signatures(token).map { signature in
          Signature(name: signature.name, department: signature.department.flatMap { letters.contains($0) ? $0 : nil })
        }
      }
    }
    let split = session.split(of: item)
    let departments = reading.departments(in: language)
    let shown = departments.compactMap { id, sign in
      large.contains(id) ? split.shown[id].map { (sign: sign, tokens: $0) } : nil
    }
    let kept = departments.filter { id, _ in
      split.hidden.contains(id) || (split.shown[id] != nil && !large.contains(id))
    }
    let isWorthwhile = !shown.isEmpty && shown.count + kept.count > 1
    return ReportedActivity(
      number: number, item: item, view: view, split: isWorthwhile ? shown : [],
      kept: isWorthwhile ? kept.map(\.sign) : [])
  }

  // MARK: Participation

  private func reported(_ participation: Participation) -> ReportedParticipation {
    let together = participation.byDepartment
    let lines = reading.departments(in: language).compactMap { id, sign -> ReportedParticipation.Line? in
      guard let count = together.cells[id] else { return nil }
      let windows = Window.allCases.map { window -> (Window, ReportedParticipation.Figure) in
        // A figure of one window would say too much of a department whose whole is kept back.
        if count == nil { return (window, .kept) }
        guard let cell = participation.byWindow[window]?.cells[id] else { return (window, .shown(0)) }
        return (window, cell.map { .shown($0) } ?? .kept)
      }
      return ReportedParticipation.Line(
        sign: sign, windows: Dictionary(uniqueKeysWithValues: windows), together: count.map { .shown($0) } ?? .kept)
    }
    let isSilent = Window.allCases.allSatisfy { participation.byWindow[$0]?.hidden.isEmpty ?? true }
    return ReportedParticipation(
      people: participation.people, answers: participation.answers,
      outside: isSilent && together.hidden.isEmpty ? participation.outside : nil, proxies: participation.proxies,
      robots: session.participants.values.count { $0.origin == .robot },
      departments: together.shown.isEmpty ? [] : lines)
  }
}
