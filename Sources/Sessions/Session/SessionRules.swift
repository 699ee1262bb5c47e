public import Kernel

extension Session: Decider {
  public typealias Command = SessionCommand
  public typealias Event = SessionEvent
  public typealias Refusal = SessionRefusal

  public static let titleLimit = 120

  public func decide(_ command: SessionCommand) throws(SessionRefusal) -> [SessionEvent] {
    if case .create(let id, let code, let title, let owner) = command.act {
      if self.id != nil { throw .exists }
      return [.created(id: id, code: code, title: try Self.checked(title), owner: owner, at: command.at)]
    }
    if id == nil { throw .noSession }
    if isSentAgain(command) { return [] }
    let events = try carryOut(command)
    return events.isEmpty ? [] : events + note(of: command)
  }

  private func carryOut(_ command: SessionCommand) throws(SessionRefusal) -> [SessionEvent] {
    switch command.act {
    case .create: return []
    case .settings(let act): return try decide(act)
    case .agenda(let act): return try decide(act, command)
    case .conduct(let act): return try decide(act, command)
    case .room(let act): return try decide(act, command)
    case .answer(let act): return try decide(act, command)
    case .together(let acts): return try decide(inOrder: acts, command)
    }
  }

  private func decide(inOrder acts: [SessionCommand.Act], _ command: SessionCommand) throws(SessionRefusal)
    -> [SessionEvent]
  {
    var tentative = self
    var chance = command.chance
    var events: [SessionEvent] = []
    for act in acts {
      let happened = try tentative.carryOut(SessionCommand(act, at: command.at, chance: Chance(seed: chance.next())))
      for event in happened { tentative.apply(event) }
      events += happened
    }
    return events
  }

  private func decide(_ act: SettingsAct) throws(SessionRefusal) -> [SessionEvent] {
    switch act {
    case .rename(let title):
      let title = try Self.checked(title)
      return title == self.title ? [] : [.renamed(title: title)]
    case .plan(let moment): return moment == planned ? [] : [.planned(at: moment)]
    case .policy(let policy):
      let limits = JoinPolicy.capacityLimits
      if !limits.contains(policy.capacity) {
        throw .outOfRange(lowest: limits.lowerBound, highest: limits.upperBound)
      }
      return policy == self.policy ? [] : [.policyChanged(policy: policy)]
    case .addFacilitator(let person):
      return facilitators.contains(person) ? [] : [.facilitatorAdded(person: person)]
    case .removeFacilitator(let person): return try remove(person)
    case .handOver(let person):
      if !facilitators.contains(person) { throw .unknownFacilitator }
      return person == owner ? [] : [.handedOver(to: person)]
    case .markTemplate(let isTemplate):
      return isTemplate == self.isTemplate ? [] : [.templateMarked(isTemplate: isTemplate)]
    case .archive: return isArchived ? [] : [.archived]
    case .unarchive: return isArchived ? [.unarchived] : []
    }
  }

  private func remove(_ person: PersonID) throws(SessionRefusal) -> [SessionEvent] {
    if !facilitators.contains(person) { throw .unknownFacilitator }
    guard let heir = facilitators.first(where: { $0 != person }) else { throw .lastFacilitator }
    return (person == owner ? [.handedOver(to: heir)] : []) + [.facilitatorRemoved(person: person)]
  }

  private static func checked(_ title: String) throws(SessionRefusal) -> String {
    let title = PlainText.line(String(title.prefix(4 * titleLimit)))
    if title.isEmpty { throw .emptyTitle }
    if title.count > titleLimit { throw .titleTooLong(limit: titleLimit) }
    return title
  }
}
