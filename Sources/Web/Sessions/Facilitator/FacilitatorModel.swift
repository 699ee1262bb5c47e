import Activities
import Kernel
import People
import Sessions

/// What the facilitators of a session see, all the same.
struct FacilitatorModel: Sendable {
  let reading: SessionReading
  let language: Language
  var refusal: Bilingual?

  var session: Session { reading.session }
  var item: AgendaItem? { session.currentItem }
  private var time: OrganisationTime { reading.time }

  /// Activities that take answers for some time after the session, and until when the last of them does.
  var openAfter: (count: Int, until: String)? {
    let ends = session.agenda.filter { $0.running.flow != .reading }.compactMap(\.plan.windows.after)
      .filter { reading.now < $0 }
    return ends.max().map { (ends.count, time.until($0, in: language, now: reading.now)) }
  }

  /// Until when the activity stays open for those who were absent, once it is closed.
  func stillOpen(_ item: AgendaItem) -> String? {
    end(of: item).map { time.until($0, in: language, now: reading.now) }
  }

  /// The same in few words.
  func stillOpenInShort(_ item: AgendaItem) -> String? {
    end(of: item).map { time.untilDay($0, in: language, now: reading.now) }
  }

  private func end(of item: AgendaItem) -> Moment? {
    session.window(of: item, at: reading.now) == .after ? item.plan.windows.after : nil
  }

  var facilitators: [String] {
    session.facilitators.compactMap { reading.directory.name(of: $0)?[language] }
  }

  /// People of each department, in the room and elsewhere; those without a department last.
  var roster: [(sign: DepartmentSign?, room: Int, remote: Int)] {
    let people = session.participants.values.filter { !session.waiting.contains($0.id) }
    let groups = Dictionary(grouping: people, by: \.department)
    func line(_ people: [Participant], _ sign: DepartmentSign?) -> (DepartmentSign?, Int, Int) {
      let room = people.count { $0.footing == .room }
      return (sign, room, people.count - room)
    }
    let known = reading.departments(in: language).compactMap { id, sign in groups[id].map { line($0, sign) } }
    return known + (groups[nil].map { [line($0, nil)] } ?? [])
  }

  var robots: Int { session.participants.values.count { $0.origin == .robot } }

  /// Names of those who raise a hand, the first first.
  var hands: [(id: ParticipantID, name: String)] { named(session.hands) }
  var waiting: [(id: ParticipantID, name: String)] { named(session.waiting) }

  private func named(_ ids: [ParticipantID]) -> [(id: ParticipantID, name: String)] {
    ids.compactMap { id in session.participants[id].map { (id, reading.name(of: $0, in: language)) } }
  }
}
