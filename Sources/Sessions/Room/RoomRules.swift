import Kernel

extension Session {
  func decide(_ act: RoomAct, _ command: SessionCommand) throws(SessionRefusal) -> [SessionEvent] {
    switch act {
    case .lock: return isLocked ? [] : [.locked]
    case .unlock: return isLocked ? [.unlocked] : []
    case .join(let participant): return try join(participant, drawing: command.chance)
    case .admit(let id): return waiting.contains(id) ? [.admitted(participant: id)] : []
    case .turnAway(let id):
      _ = try known(id)
      return [.turnedAway(participant: id)]
    case .changeFooting(let id, let footing):
      return try known(id).footing == footing ? [] : [.footingChanged(participant: id, footing: footing)]
    case .raiseHand(let id):
      _ = try known(id)
      return hands.contains(id) ? [] : [.handRaised(participant: id)]
    case .lowerHand(let id): return hands.contains(id) ? [.handLowered(participant: id)] : []
    case .ready(let id):
      _ = try known(id)
      return ready.contains(id) ? [] : [.readied(participant: id)]
    case .removeRobots:
      return participants.values.contains { $0.origin == .robot } ? [.robotsRemoved] : []
    }
  }

  func known(_ id: ParticipantID) throws(SessionRefusal) -> Participant {
    guard let participant = participants[id] else { throw .unknownParticipant }
    return participant
  }

  private func join(_ participant: Participant, drawing chance: Chance) throws(SessionRefusal) -> [SessionEvent] {
    if participants[participant.id] != nil { return [] }
    if let person = participant.person, participants.seat(of: person) != nil {
      throw .alreadyHere
    }
    if isLocked { throw .locked }
    if participants.count >= policy.capacity { throw .full(capacity: policy.capacity) }
    let named = named(participant, drawing: chance)
    return [.joined(participant: named, waits: policy.admits && participant.origin != .proxy)]
  }
}
