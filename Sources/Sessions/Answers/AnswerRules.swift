import Activities
import Kernel

extension Session {
  func decide(_ act: AnswerAct, _ command: SessionCommand) throws(SessionRefusal) -> [SessionEvent] {
    switch act {
    case .give(let id, let form, let participant, let secret):
      _ = try known(participant)
      if waiting.contains(participant) { throw .waiting }
      return [try give(known(id), form, by: participant, secret: secret, command)]
    case .giveFor(let id, let form, let proxy, let secret):
      if participants.count >= policy.capacity { throw .full(capacity: policy.capacity) }
      return [
        .joined(participant: proxy, waits: false),
        try give(known(id), form, by: proxy.id, secret: secret, command),
      ]
    case .restore(let people, let answers): return try restore(people, answers)
    case .move(let id, let form, let participant):
      _ = try known(participant)
      if waiting.contains(participant) { throw .waiting }
      let item = try known(id)
      _ = try openWindow(of: item, at: command.at)
      return [.moved(id: id, move: try move(item, form, by: .participant(participant.token), command))]
    }
  }

  private func give(
    _ item: AgendaItem, _ form: Form, by participant: ParticipantID, secret: Token, _ command: SessionCommand
  ) throws(SessionRefusal) -> SessionEvent {
    let window = try openWindow(of: item, at: command.at)
    let isAnonymous = item.plan.identity == .anonymous
    let token = isAnonymous ? secret : participant.token
    if isAnonymous, item.roll[participant] != nil, item.running.answer(of: secret) == nil { throw .onlyThatDevice }
    let answer: AnyAnswer?
    do {
      answer = try item.running.answer(
        from: form, by: token, at: isAnonymous ? nil : command.at, opened: isAnonymous ? nil : item.opened,
        drawing: command.chance)
    } catch { throw .activity(error) }
    guard isAnonymous else { return .answered(id: item.id, participant: participant, answer: answer, window: window) }
    return .urnChanged(
      id: item.id,
      slip: Slip(
        .init(
          token: token, participant: participant, answer: answer, generation: item.generation,
          round: item.running.round)))
  }

  private func openWindow(of item: AgendaItem, at now: Moment) throws(SessionRefusal) -> Window {
    if item.running.kind.flow == .reading { throw .takesNoAnswers }
    if let window = window(of: item, at: now) { return window }
    throw isPaused && isLive(item) ? .paused : .activityClosed
  }
}
