import Activities
import Kernel

extension Session {
  public static let agendaLimit = 60

  func decide(_ act: AgendaAct, _ command: SessionCommand) throws(SessionRefusal) -> [SessionEvent] {
    switch act {
    case .add(let id, let setUp, let plan, let after):
      try checkRoom(for: id)
      try Self.check(plan)
      let index = after.flatMap(index(of:)).map { $0 + 1 } ?? agenda.count
      return [.activityAdded(id: id, setUp: setUp, plan: plan, index: index)]
    case .change(let id, let form, let plan): return try change(known(id), form, plan, command.chance)
    case .move(let id, let step):
      guard let index = index(of: id) else { throw .unknownActivity }
      return place(id, from: index, at: index + step)
    case .place(let id, let target):
      guard let index = index(of: id) else { throw .unknownActivity }
      return place(id, from: index, at: target)
    case .duplicate(let id, let copy):
      let item = try known(id)
      try checkRoom(for: copy)
      let index = (index(of: id) ?? agenda.count - 1) + 1
      return [.activityAdded(id: copy, setUp: item.running.setUp, plan: item.plan, index: index)]
    case .remove(let id):
      let item = try known(id)
      if item.isBound { throw .hasAnswers }
      return [.activityRemoved(id: id)]
    }
  }

  func known(_ id: ActivityID) throws(SessionRefusal) -> AgendaItem {
    guard let item = item(id) else { throw .unknownActivity }
    return item
  }

  private func place(_ id: ActivityID, from index: Int, at target: Int) -> [SessionEvent] {
    let target = min(max(target, 0), agenda.count - 1)
    return target == index ? [] : [.activityMoved(id: id, index: target)]
  }

  private func checkRoom(for id: ActivityID) throws(SessionRefusal) {
    if item(id) != nil { throw .exists }
    if agenda.count >= Self.agendaLimit { throw .agendaFull(limit: Self.agendaLimit) }
  }

  private func change(_ item: AgendaItem, _ form: Form, _ plan: ActivityPlan, _ chance: Chance)
    throws(SessionRefusal) -> [SessionEvent]
  {
    try Self.check(plan)
    if item.isBound {
      if plan.identity != item.plan.identity { throw .identityIsFixed }
      if item.plan.visibility == .whenClosed, plan.visibility != .whenClosed { throw .secrecyIsFixed }
    }
    let setUp: AnySetUp
    do { setUp = try item.running.setUp(from: form, drawing: chance) } catch { throw .activity(error) }
    return (setUp == item.running.setUp ? [] : [.activityChanged(id: item.id, setUp: setUp)])
      + (plan == item.plan ? [] : [.planChanged(id: item.id, plan: plan)])
  }

  private static func check(_ plan: ActivityPlan) throws(SessionRefusal) {
    let limits = ActivityPlan.minutesLimits
    if !limits.contains(plan.minutes) { throw .outOfRange(lowest: limits.lowerBound, highest: limits.upperBound) }
    if let before = plan.windows.before {
      if let until = before.until, until <= before.from { throw .windowEndsBeforeItBegins }
      if let after = plan.windows.after, after <= before.from { throw .windowEndsBeforeItBegins }
    }
  }
}
