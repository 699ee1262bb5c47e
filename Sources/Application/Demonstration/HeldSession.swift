import Activities
import Kernel
import Sessions

/// A session that was held: thirty-eight people of all departments answered everything, some before the meeting, most in
/// it, some after.
struct HeldSession: Sendable {
  private var performance: Performance
  private var chance: Chance
  private let script: Script
  private let began: Moment
  private let cast: [CastMember]

  /// The first of each department, by how many of it took part: never fewer than may be shown.
  private static let places: [Ward: Int] = [
    .care: 11, .pharmacy: 6, .purchasing: 5, .informationTechnology: 6, .humanResources: 5, .admissions: 5,
  ]

  /// `prepared` has every activity of `script` on its agenda, open from three days before `began` to two after.
  static func past(
    _ prepared: PastSession, of script: Script, at began: Moment, among people: DeuxRives, drawing chance: Chance
  ) throws(SessionRefusal) -> PastSession {
    guard let id = prepared.session.id else { throw .noSession }
    var held = HeldSession(prepared, id, of: script, at: began, among: people, drawing: chance)
    try held.gather()
    try held.hold()
    try held.followUp()
    try held.conclude()
    return held.performance.past
  }

  private init(
    _ prepared: PastSession, _ id: SessionID, of script: Script, at began: Moment, among people: DeuxRives,
    drawing chance: Chance
  ) {
    var chance = chance
    var cast: [CastMember] = []
    for (department, ward) in people.departments {
      let members = people.members.filter { $0.department == department }.prefix(Self.places[ward] ?? 0)
      for member in members {
        // Of seven, one comes in their own time, two are elsewhere, four in the room.
        let footing: Footing = cast.count % 7 == 3 ? .later : cast.count % 7 % 3 == 2 ? .remote : .room
        cast.append(CastMember(member, footing: footing, in: id, drawing: &chance))
      }
    }
    self.cast = cast
    self.script = script
    self.began = began
    performance = Performance(prepared, in: script.language, drawing: Chance(seed: chance.next()))
    self.chance = chance
  }

  private var items: [AgendaItem] { performance.past.session.agenda.filter { $0.running.flow != .reading } }
  private var attending: [CastMember] { cast.filter { $0.footing != .later } }

  /// Before: every fourth of those who will attend looks in and answers the first two.
  private mutating func gather() throws(SessionRefusal) {
    for (place, member) in attending.enumerated() where place % 4 == 1 {
      let moment = began.adding(seconds: -Int.random(in: 20_000...200_000, using: &chance))
      try performance.join(member, at: moment)
      for item in items.prefix(2) { try performance.answer(item.id, by: member, at: moment.adding(seconds: 60)) }
    }
  }

  private mutating func hold() throws(SessionRefusal) {
    for member in attending where performance.past.session.participants[member.id] == nil {
      try performance.join(member, at: began.adding(seconds: -Int.random(in: 5...500, using: &chance)))
    }
    try performance.carryOut(.conduct(.open), at: began)
    var moment = began.adding(seconds: 90)
    var seen: ActivityID?
    for item in performance.past.session.agenda {
      try performance.carryOut(.conduct(.show(item.id, seen: seen)), at: moment)
      try answer(item, from: moment)
      moment = moment.adding(seconds: item.plan.minutes * 60)
      try performance.carryOut(.conduct(.reveal(item.id)), at: moment.adding(seconds: -20))
      seen = item.id
    }
    try performance.carryOut(.conduct(.close), at: moment)
  }

  private mutating func answer(_ item: AgendaItem, from start: Moment) throws(SessionRefusal) {
    let length = item.plan.minutes * 60
    let half = start.adding(seconds: length / 2)
    guard item.running.flow != .reading else { return }
    let answering = attending.filter { !(performance.past.session.item(item.id)?.hasAnswered($0.id) ?? false) }
    for (place, member) in answering.enumerated() {
      let share = length * (place + 1) / (2 * answering.count + 2)
      try performance.answer(item.id, by: member, at: start.adding(seconds: share))
    }
    for move in scripted(item)?.halfWay ?? [] { try performance.carryOut(move, on: item.id, at: half) }
    // What the moves opened is answered by whoever has not.
    for member in attending where !(performance.past.session.item(item.id)?.hasAnswered(member.id) ?? true) {
      try performance.answer(item.id, by: member, at: half.adding(seconds: 30))
    }
  }

  /// After: those who were absent, the same evening and the next day.
  private mutating func followUp() throws(SessionRefusal) {
    for member in cast where member.footing == .later {
      let moment = began.adding(seconds: Int.random(in: 25_000...110_000, using: &chance))
      try performance.join(member, at: moment)
      for (place, item) in items.enumerated() {
        try performance.answer(item.id, by: member, at: moment.adding(seconds: 70 * (place + 1)))
      }
    }
  }

  private mutating func conclude() throws(SessionRefusal) {
    for item in items {
      for move in scripted(item)?.afterwards ?? [] {
        try performance.carryOut(move, on: item.id, at: began.adding(seconds: 160_000))
      }
    }
  }

  private func scripted(_ item: AgendaItem) -> ScriptedActivity? {
    script.activities.first { $0.kind == item.running.kind.name }
  }
}
