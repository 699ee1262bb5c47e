public import Activities
public import Kernel

/// An answer that comes from a file, of someone who is not known.
public struct RestoredAnswer: Sendable {
  public let activity: ActivityID
  public let participant: ParticipantID
  public let answer: AnyAnswer
  /// Where an anonymous answer lies; drawn at random.
  public let secret: Token

  public init(activity: ActivityID, participant: ParticipantID, answer: AnyAnswer, secret: Token) {
    self.activity = activity
    self.participant = participant
    self.answer = answer
    self.secret = secret
  }
}

/// A move that comes from a file.
public struct RestoredMove: Sendable {
  public let activity: ActivityID
  public let move: AnyMove

  public init(activity: ActivityID, move: AnyMove) {
    self.activity = activity
    self.move = move
  }
}

extension Session {
  func restored(_ restored: RestoredMove) throws(SessionRefusal) -> SessionEvent {
    if try known(restored.activity).running.kind.name != restored.move.kind { throw .unknownActivity }
    return .moved(id: restored.activity, move: restored.move)
  }

  /// Takes people and answers into a session in which nobody has taken part.
  func restore(
    _ people: [Participant], _ answers: [RestoredAnswer], drawing chance: Chance
  ) throws(SessionRefusal) -> [SessionEvent] {
    if phase != .prepared || !participants.isEmpty { throw .hasAnswers }
    if people.count > policy.capacity { throw .full(capacity: policy.capacity) }
    let known = Set(people.map(\.id))
    var chance = chance
    var pseudonyms = pseudonyms
    var events = people.map { person in
      var person = person
      person.pseudonym = pseudonyms.free(drawing: &chance)
      pseudonyms.give(person.pseudonym)
      return SessionEvent.joined(participant: person, waits: false)
    }
    for restored in answers {
      let item = try self.known(restored.activity)
      if restored.answer.kind != item.running.kind.name { throw .unknownActivity }
      if !known.contains(restored.participant) { throw .unknownParticipant }
      events.append(
        item.plan.identity == .anonymous
          ? .urnChanged(
            id: item.id,
            slip: Slip(
              .init(
                token: restored.secret, participant: restored.participant, answer: restored.answer,
                generation: item.generation, round: item.running.round, proof: nil)))
          : .answered(
            id: item.id, participant: restored.participant, answer: restored.answer, window: .live, submission: nil))
    }
    return events
  }
}
