import Activities
public import Kernel
public import Sessions

extension SessionRegistry {
  /// Creates a session that is prepared like `document`. Windows by the clock are left out: their dates are past, and
  /// the facilitator chooses new ones. With answers in it the session is one that has ended, to be read.
  public func create(
    preparedLike document: SessionDocument, titled title: String? = nil, owner: PersonID
  ) async throws -> SessionSummary {
    let made = try await create(title: title ?? document.title, owner: owner)
    do {
      var policy = document.policy
      let limits = JoinPolicy.capacityLimits
      policy.capacity = min(max(policy.capacity, limits.lowerBound), limits.upperBound)
      try await send(.settings(.policy(policy)), to: made.id)
      try await send(.conduct(.pace(document.pacing)), to: made.id)
      var system = SystemRandomNumberGenerator()
      let ids = document.agenda.map { _ in ActivityID(using: &system) }
      for (id, entry) in zip(ids, document.agenda) {
        var plan = entry.plan
        plan.windows = Windows()
        plan.notes = String(plan.notes.prefix(ActivityPlan.notesLimit))
        try await send(.agenda(.add(id: id, entry.setUp, plan, after: nil)), to: made.id)
      }
      if document.agenda.contains(where: { !$0.answers.isEmpty }) {
        let (people, answers) = document.restored(as: ids, at: made.created)
        let moves = zip(ids, document.agenda).flatMap { id, entry in
          entry.moves.map { RestoredMove(activity: id, move: $0) }
        }
        try await send(.answer(.restore(people, answers, moves: moves)), to: made.id)
        try await send(.conduct(.open), to: made.id)
        try await send(.conduct(.close), to: made.id)
      }
    } catch {
      try await delete(made.id)
      throw error
    }
    return await summary(of: made.id) ?? made
  }

  /// Creates a session prepared like another one, without its answers.
  public func copy(_ id: SessionID, titled title: String, owner: PersonID) async throws -> SessionSummary {
    let session = try await state(of: id).session
    return try await create(
      preparedLike: SessionDocument(of: session) { _ in false }, titled: title, owner: owner)
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
