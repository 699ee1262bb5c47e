import Activities
import Kernel
import Sessions

/// What the big screen shows: big type, code and QR, results, who is here. Everybody in the session may see it.
struct ScreenModel: Sendable {
  let reading: SessionReading
  let language: Language
  /// What people type into their browser, without the scheme.
  let address: String
  /// What the QR code leads to.
  let link: String
  /// Reactions of the last seconds, by sign.
  var reactions: [Reaction: Int] = [:]

  var session: Session { reading.session }

  /// The activity shown; nil in the lobby, in a pause between activities and at the end.
  var item: AgendaItem? {
    session.phase == .open && session.pacing == .facilitator ? session.currentItem : nil
  }

  /// Whether everybody rests.
  var isPaused: Bool { session.phase == .open && session.isPaused }

  /// Whether the activity shown has results to reveal.
  var canReveal: Bool { item.map { session.canReveal($0, at: reading.now) } ?? false }

  /// Until when the activity shown stays open for those who were absent, once it is closed.
  var openAfter: Moment? {
    item.flatMap { session.window(of: $0, at: reading.now) == .after ? $0.plan.windows.after : nil }
  }

  /// Which page it is: another scene is another page, the same scene only changes its figures.
  var scene: String {
    if isPaused { return "paused" }
    guard let item else { return session.phase == .closed ? "closed" : "lobby" }
    return "\(item.id)-\(item.generation)"
  }

  /// People of each department who are here, in the order of departments, and those who said none.
  var present: [(sign: DepartmentSign, count: Int)] {
    let counts = session.participants.values.reduce(into: [DepartmentID: Int]()) { counts, participant in
      if let department = participant.department { counts[department, default: 0] += 1 }
    }
    return reading.departments(in: language).compactMap { id, sign in counts[id].map { (sign, $0) } }
  }

  /// How many take part from where.
  func count(_ footing: Footing) -> Int {
    session.participants.values.count { $0.footing == footing }
  }
}
