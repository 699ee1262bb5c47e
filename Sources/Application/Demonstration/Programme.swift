import Activities
import Kernel
import People
import Sessions

/// The sessions of the demonstration in one language: one held, one open, one to hold.
struct Programme: Sendable {
  private let people: DeuxRives
  private let language: Language
  private let time: HospitalTime
  private let facilitators: [PersonID]
  private let catalogue = Catalogue.standard

  init(_ people: DeuxRives, in language: Language, time: HospitalTime) {
    self.people = people
    self.language = language
    self.time = time
    facilitators = ["Maëlle Le Goff", "Thomas Verdier"].compactMap { people.member(named: $0)?.id }
  }

  /// The code of the session to hold, and all three in the order they were made.
  func sessions(_ chance: inout Chance) throws(SessionRefusal) -> (code: JoinCode, sessions: [PastSession]) {
    let held = try held(&chance)
    let open = try open(&chance)
    let live = try live(&chance)
    guard let code = live.session.code else { throw .noSession }
    return (code, [held, open, live])
  }

  private func held(_ chance: inout Chance) throws(SessionRefusal) -> PastSession {
    let script = Script.firstRound(language)
    let began = time.weekday(-6, hour: 10)
    let prepared = try prepared(
      script, policy: JoinPolicy(identity: .signedIn, onlyOrganisation: true),
      windows: Windows(
        before: .init(from: began.adding(seconds: -3 * 86_400)), after: began.adding(seconds: 2 * 86_400)),
      at: began.adding(seconds: -4 * 86_400), &chance)
    return try HeldSession.past(
      prepared, of: script, at: began, among: people, drawing: Chance(seed: chance.next()))
  }

  private func open(_ chance: inout Chance) throws(SessionRefusal) -> PastSession {
    let script = Script.fromYourWindow(language)
    let opened = time.yesterday(hour: 9)
    let prepared = try prepared(
      script, policy: JoinPolicy(identity: .signedIn, onlyOrganisation: true),
      windows: Windows(before: .init(from: opened, until: time.weekday(4, hour: 18)), live: false),
      at: opened.adding(seconds: -1_800), &chance)
    return try OpenSession.past(
      prepared, in: script, since: opened, until: time.now, among: people, drawing: Chance(seed: chance.next()))
  }

  private func live(_ chance: inout Chance) throws(SessionRefusal) -> PastSession {
    var prepared = try prepared(
      .whoTellsWhom(language), policy: JoinPolicy(), windows: Windows(after: time.weekday(2, hour: 18)),
      at: time.now.adding(seconds: -7_200), &chance)
    try prepared.carryOut(.settings(.plan(time.nextQuarter(in: 10))), at: time.now.adding(seconds: -7_000))
    return prepared
  }

  private func prepared(
    _ script: Script, policy: JoinPolicy, windows: Windows, at moment: Moment, _ chance: inout Chance
  ) throws(SessionRefusal) -> PastSession {
    let id = SessionID(using: &chance)
    let code = JoinCode(using: &chance)
    var past = PastSession(drawing: Chance(seed: chance.next()))
    try past.prepare(
      script, as: id, code: code, facilitators: facilitators, policy: policy, windows: windows, catalogue: catalogue,
      at: moment, drawing: &chance)
    return past
  }
}
