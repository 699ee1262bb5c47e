import Activities
import Kernel
import Sessions

/// A session that nobody attends: open since yesterday, each answers in their own time, and some have.
enum OpenSession {
  /// `prepared` has been open since `opened`.
  static func past(
    _ prepared: PastSession, in script: Script, since opened: Moment, until now: Moment, among people: DeuxRives,
    drawing chance: Chance
  ) throws(SessionRefusal) -> PastSession {
    guard let id = prepared.session.id else { throw .noSession }
    var chance = chance
    var performance = Performance(prepared, in: script.language, drawing: Chance(seed: chance.next()))
    let length = Int(now.milliseconds(since: opened) / 1000)
    for (place, member) in people.members.dropFirst().enumerated() where place % 3 == 1 {
      let answering = CastMember(member, footing: .later, in: id, drawing: &chance)
      let moment = opened.adding(seconds: length * place / people.members.count)
      try performance.join(answering, at: moment)
      for item in prepared.session.agenda where item.running.flow != .reading && chance.next() % 4 != 0 {
        try performance.answer(item.id, by: answering, at: moment.adding(seconds: 30))
      }
    }
    return performance.past
  }
}
