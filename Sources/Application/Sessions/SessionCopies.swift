import Activities
public import Kernel
public import Sessions

extension SessionRegistry {
  /// Creates a session that is prepared like `document`, or answers with the one of that `id`, when it was created
  /// already. Windows by the clock are left out: their dates are past, and the facilitator chooses new ones. With answers
  /// in it the session is one that has ended, to be read.
  public func create(
    _ id: SessionID? = nil, preparedLike document: SessionDocument, titled title: String? = nil, owner: PersonID
  ) async throws -> SessionSummary {
    let now = clock.now
    return try await make(id) { id, code in
      var past = PastSession(drawing: Chance(seed: UInt64.random(in: 0 ... .max)))
      try past.carryOut(.create(id: id, code: code, title: title ?? document.title, owner: owner), at: now)
      try past.prepare(like: document, at: now)
      try await self.take(past)
    }
  }

  /// Creates a session prepared like another one, without its answers.
  public func copy(
    _ original: SessionID, as id: SessionID? = nil, titled title: String, owner: PersonID
  ) async throws -> SessionSummary {
    let session = try await state(of: original).session
    return try await create(
      id, preparedLike: SessionDocument(of: session) { _ in false }, titled: title, owner: owner)
  }
}

extension PastSession {
  fileprivate mutating func prepare(like document: SessionDocument, at now: Moment) throws(SessionRefusal) {
    var policy = document.policy
    let limits = JoinPolicy.capacityLimits
    policy.capacity = min(max(policy.capacity, limits.lowerBound), limits.upperBound)
    try carryOut(.settings(.policy(policy)), at: now)
    try carryOut(.conduct(.pace(document.pacing)), at: now)
    var system = SystemRandomNumberGenerator()
    let ids = document.agenda.map { _ in ActivityID(using: &system) }
    for (id, entry) in zip(ids, document.agenda) {
      var plan = entry.plan
      plan.windows = Windows()
      plan.notes = String(plan.notes.prefix(ActivityPlan.notesLimit))
      try carryOut(.agenda(.add(id: id, entry.setUp, plan, after: nil)), at: now)
    }
    guard document.agenda.contains(where: { !$0.answers.isEmpty }) else { return }
    let (people, answers) = document.restored(as: ids, at: now)
    let moves = zip(ids, document.agenda).flatMap { id, entry in
      entry.moves.map { RestoredMove(activity: id, move: $0) }
    }
    try carryOut(.answer(.restore(people, answers, moves: moves)), at: now)
    try carryOut(.conduct(.open), at: now)
    try carryOut(.conduct(.close), at: now)
  }
}

extension SessionDocument {
  /// The answers, given by people who are made up: as many as answered the activity that most people answered.
  fileprivate func restored(as ids: [ActivityID], at now: Moment) -> ([Participant], [RestoredAnswer]) {
    var system = SystemRandomNumberGenerator()
    var people: [Participant] = []
    var answers: [RestoredAnswer] = []
    var places: [AnswerIdentity: [Int: Int]] = [:]
    for (id, entry) in zip(ids, agenda) {
      for (index, given) in entry.answers.enumerated() {
        let count = places[entry.plan.identity, default: [:]].count
        let place = given.participant.map { places[entry.plan.identity, default: [:]][$0, default: count] } ?? index
        if let number = given.participant { places[entry.plan.identity, default: [:]][number] = place }
        while people.count <= place {
          people.append(
            Participant(
              id: ParticipantID(using: &system), footing: .later, joined: now))
        }
        answers.append(
          RestoredAnswer(
            activity: id, participant: people[place].id, answer: given.answer,
            secret: Token(rawValue: Identifier<SessionDocument>(using: &system).rawValue)))
      }
    }
    return (people, answers)
  }
}
