import Activities
import HashTreeCollections
import Kernel

extension Session {
  public mutating func apply(_ event: SessionEvent) {
    switch event {
    case .created(let id, let code, let title, let owner, let moment):
      self.id = id
      self.code = code
      self.title = title
      self.owner = owner
      facilitators = [owner]
      created = moment
    case .renamed(let title): self.title = title
    case .planned(let moment): planned = moment
    case .policyChanged(let policy): self.policy = policy
    case .facilitatorAdded(let person): facilitators.append(person)
    case .facilitatorRemoved(let person): facilitators.removeAll { $0 == person }
    case .handedOver(let person): owner = person
    case .templateMarked(let isTemplate): self.isTemplate = isTemplate
    case .archived: isArchived = true
    case .unarchived: isArchived = false
    case .activityAdded, .activityChanged, .planChanged, .activityMoved, .activityRemoved: applyToAgenda(event)
    case .opened, .paused, .resumed, .closed, .pacingChanged, .activityOpened, .activityClosed, .revealed,
      .timerStarted, .timerStopped, .reset, .resetUndone:
      applyToConduct(event)
    case .locked, .unlocked, .joined, .admitted, .turnedAway, .footingChanged, .handRaised, .handLowered, .readied,
      .robotsRemoved:
      applyToRoom(event)
    case .answered(let id, let participant, let answer, let window, let submission):
      change(id) { $0.running.record(answer, from: participant.token) }
      participants.take(submission, in: window, of: participant)
    case .urnChanged(let id, let slip):
      guard let content = slip.content else { return }
      change(id) { item in
        item.running.record(content.answer, from: content.token)
        if content.answer == nil {
          item.roll[content.participant] = nil
        } else {
          item.roll[content.participant] = content.round
        }
        if let proof = content.proof { item.proofs[proof.token, default: Submitted()].note(proof.submission) }
      }
    case .moved(let id, let move, let submission):
      change(id) { item in
        item.running.apply(move)
        item.moves.append(move)
        if let submission { item.submittedMoves.note(submission, keeping: Submitted.limitOfMany) }
      }
    case .submitted(let submission, let participant?): participants.take(submission, of: participant)
    case .submitted(let submission, nil): submitted.note(submission)
    }
  }

  private mutating func applyToAgenda(_ event: SessionEvent) {
    switch event {
    case .activityAdded(let id, let setUp, let plan, let index):
      agenda.insert(AgendaItem(id: id, plan: plan, setUp: setUp), at: min(index, agenda.count))
    case .activityChanged(let id, let setUp): change(id) { $0.running.replace(setUp) }
    case .planChanged(let id, let plan): change(id) { $0.plan = plan }
    case .activityMoved(let id, let target):
      guard let index = index(of: id) else { return }
      agenda.insert(agenda.remove(at: index), at: min(target, agenda.count))
    case .activityRemoved(let id):
      agenda.removeAll { $0.id == id }
      if current == id { current = nil }
    default: return
    }
  }

  private mutating func applyToConduct(_ event: SessionEvent) {
    switch event {
    case .opened(let moment):
      phase = .open
      began = began ?? moment
      isPaused = false
    case .paused: isPaused = true
    case .resumed: isPaused = false
    case .closed(let moment):
      phase = .closed
      ended = moment
      isPaused = false
      timer = nil
      hands = []
    case .pacingChanged(let pacing): self.pacing = pacing
    case .activityOpened(let id, let moment):
      current = id
      ready = []
      change(id) { item in
        item.progress = .open
        item.opened = moment
      }
    case .activityClosed(let id): change(id) { $0.progress = .closed }
    case .revealed(let id): change(id) { $0.isRevealed = true }
    case .timerStarted(let until): timer = Timer(until: until)
    case .timerStopped: timer = nil
    case .reset(let id): change(id) { $0.reset() }
    case .resetUndone(let id): change(id) { $0.undoReset() }
    default: return
    }
  }

  private mutating func applyToRoom(_ event: SessionEvent) {
    switch event {
    case .locked: isLocked = true
    case .unlocked: isLocked = false
    case .joined(let participant, let waits):
      participants[participant.id] = participant
      pseudonyms.give(participant.pseudonym)
      if waits { waiting.append(participant.id) }
    case .admitted(let id): waiting.removeAll { $0 == id }
    case .turnedAway(let id): forget([id])
    case .footingChanged(let id, let footing): participants[id]?.footing = footing
    case .handRaised(let id): hands.append(id)
    case .handLowered(let id): hands.removeAll { $0 == id }
    case .readied(let id): ready.insert(id)
    case .robotsRemoved: forget(Set(participants.values.lazy.filter { $0.origin == .robot }.map(\.id)))
    default: return
    }
  }
}
