import Activities
import HashTreeCollections
import Kernel

extension Session {
  func decide(_ act: AnswerAct, _ command: SessionCommand) throws(SessionRefusal) -> [SessionEvent] {
    switch act {
    case .give(let id, let form, let participant, let slip):
      if !participants.contains(participant) { throw .unknownParticipant }
      if waiting.contains(participant) { throw .waiting }
      return [try give(known(id), form, by: participant, slip, command)]
    case .giveFor(let id, let form, let proxy, let slip): return try giveFor(known(id), form, proxy, slip, command)
    case .restore(let people, let answers, let moves):
      return try restore(people, answers, drawing: command.chance) + moves.map(restored)
    case .move(let id, let form, let participant):
      if !participants.contains(participant) { throw .unknownParticipant }
      if waiting.contains(participant) { throw .waiting }
      let item = try known(id)
      _ = try openWindow(of: item, at: command.at)
      let moved = try move(item, form, by: .participant(participant.token), command)
      return [.moved(id: id, move: moved, submission: command.submission)]
    }
  }

  // The same form sent again, corrected meanwhile, is still about the same person.
  private func giveFor(
    _ item: AgendaItem, _ form: Form, _ proxy: Participant, _ slip: SlipKey, _ command: SessionCommand
  ) throws(SessionRefusal) -> [SessionEvent] {
    let given = try give(item, form, by: proxy.id, slip, command)
    if participants[proxy.id] != nil { return [given] }
    if participants.count >= policy.capacity { throw .full(capacity: policy.capacity) }
    return [.joined(participant: named(proxy, drawing: command.chance), waits: false), given]
  }

  private func give(
    _ item: AgendaItem, _ form: Form, by participant: ParticipantID, _ slip: SlipKey, _ command: SessionCommand
  ) throws(SessionRefusal) -> SessionEvent {
    let window = try openWindow(of: item, at: command.at)
    let isAnonymous = item.plan.identity == .anonymous
    let token = isAnonymous ? slip.token(item.generation) : participant.token
    if isAnonymous, item.roll[participant] != nil, item.running.answer(of: token) == nil { throw .onlyThatDevice }
    let answer: AnyAnswer?
    do {
      answer = try item.running.answer(
        from: form, by: token, at: isAnonymous ? nil : command.at, opened: isAnonymous ? nil : item.opened,
        drawing: command.chance)
    } catch { throw .activity(error) }
    guard isAnonymous else {
      return .answered(
        id: item.id, participant: participant, answer: answer, window: window, submission: command.submission)
    }
    return .urnChanged(
      id: item.id,
      slip: Slip(
        .init(
          token: token, participant: participant, answer: answer, generation: item.generation,
          round: item.running.round, proof: command.submission.map { .init(token: slip.proof, submission: $0) })))
  }

  private func openWindow(of item: AgendaItem, at now: Moment) throws(SessionRefusal) -> Window {
    if item.running.flow == .reading { throw .takesNoAnswers }
    if let window = window(of: item, at: now) { return window }
    throw isPaused && isLive(item) ? .paused : .activityClosed
  }
}
