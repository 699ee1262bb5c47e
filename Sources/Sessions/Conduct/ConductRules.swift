import Activities
import Kernel

extension Session {
  /// Seconds that one press may add to the count-down.
  public static let timerLimits = 5...7_200

  func decide(_ act: ConductAct, _ command: SessionCommand) throws(SessionRefusal) -> [SessionEvent] {
    switch act {
    case .open:
      if phase == .open { throw .alreadyOpen }
      return [.opened(at: command.at)]
    case .pause: return try ifOpen(isPaused ? [] : [.paused])
    case .resume: return try ifOpen(isPaused ? [.resumed] : [])
    case .close:
      let closing = currentItem.map { $0.progress == .open ? [SessionEvent.activityClosed(id: $0.id)] : [] } ?? []
      return try ifOpen(closing + [.closed(at: command.at)])
    case .pace(let pacing): return pacing == self.pacing ? [] : [.pacingChanged(pacing: pacing)]
    case .show(let id, let seen): return try show(known(id), seen: seen, at: command.at)
    case .closeActivity(let id):
      let item = try known(id)
      return item.progress == .closed ? [] : [.activityClosed(id: id)]
    case .reopenActivity(let id):
      let item = try known(id)
      return try ifOpen(item.progress == .open ? [] : [.activityOpened(id: id, at: command.at)])
    case .reveal(let id): return try reveal(known(id), at: command.at)
    case .addTime(let seconds): return try ifOpen([try addTime(seconds, at: command.at)])
    case .stopTimer: return timer == nil ? [] : [.timerStopped]
    case .reset(let id, let seen):
      let item = try known(id, in: seen)
      return item.hasAnswers ? [.reset(id: id)] : []
    case .undoReset(let id, let seen):
      if try known(id, in: seen).beforeReset == nil { throw .nothingToUndo }
      return [.resetUndone(id: id)]
    case .move(let id, let form):
      let item = try known(id)
      let move = try move(item, form, by: .facilitator, command)
      let reveals = item.isUnveiled(by: move) && !item.isRevealed && canReveal(item, at: command.at)
      return [.moved(id: id, move: move)] + (reveals ? [.revealed(id: id)] : [])
    }
  }

  private func known(_ id: ActivityID, in seen: Int?) throws(SessionRefusal) -> AgendaItem {
    let item = try known(id)
    if let seen, seen != item.generation { throw .colleagueWasFaster }
    return item
  }

  private func ifOpen(_ events: [SessionEvent]) throws(SessionRefusal) -> [SessionEvent] {
    if phase != .open { throw .notOpen }
    return events
  }

  private func show(_ item: AgendaItem, seen: ActivityID?, at now: Moment) throws(SessionRefusal) -> [SessionEvent] {
    if seen != current { throw .colleagueWasFaster }
    var events: [SessionEvent] = phase == .open ? [] : [.opened(at: now)]
    if let left = currentItem, left.id != item.id, left.progress == .open, pacing == .facilitator {
      events.append(.activityClosed(id: left.id))
    }
    if timer != nil, current != item.id { events.append(.timerStopped) }
    if current != item.id || item.progress != .open { events.append(.activityOpened(id: item.id, at: now)) }
    return events
  }

  private func reveal(_ item: AgendaItem, at now: Moment) throws(SessionRefusal) -> [SessionEvent] {
    let unveiling = unveiling(of: item, at: now).map { [SessionEvent.moved(id: item.id, move: $0)] } ?? []
    if item.isRevealed { return unveiling }
    if item.plan.visibility == .whenClosed, audience(of: item, at: now) == .nobody { throw .secrecyIsFixed }
    return [.revealed(id: item.id)] + unveiling
  }

  private func addTime(_ seconds: Int, at now: Moment) throws(SessionRefusal) -> SessionEvent {
    guard Self.timerLimits.contains(seconds) else {
      throw .outOfRange(lowest: Self.timerLimits.lowerBound, highest: Self.timerLimits.upperBound)
    }
    let start = timer.map { max($0.until, now) } ?? now
    return .timerStarted(until: start.adding(seconds: seconds))
  }

  func move(_ item: AgendaItem, _ form: Form, by mover: Mover, _ command: SessionCommand)
    throws(SessionRefusal) -> AnyMove
  {
    do {
      return try item.running.move(from: form, by: mover, at: command.at, drawing: command.chance)
    } catch {
      throw .activity(error)
    }
  }
}
