import Activities
public import Kernel

/// The three windows of an activity. Answers of all make one result.
public struct Windows: Codable, Hashable, Sendable {
  /// Before the meeting: from a moment until another, or until it is shown live.
  public var before: Before?
  /// During the meeting.
  public var live: Bool
  /// After the meeting, until a moment.
  public var after: Moment?

  public struct Before: Codable, Hashable, Sendable {
    public var from: Moment
    public var until: Moment?

    public init(from: Moment, until: Moment? = nil) {
      self.from = from
      self.until = until
    }
  }

  public init(before: Before? = nil, live: Bool = true, after: Moment? = nil) {
    self.before = before
    self.live = live
    self.after = after
  }
}

/// In which window an answer came.
public enum Window: String, Codable, Hashable, Sendable, CaseIterable {
  case before, live, after
}

extension Session {
  /// The window in which the activity takes answers at `now`, if in any.
  ///
  /// Live, it is open from when it is shown (or, at everybody's own pace, from when the session opens) until it is
  /// closed, and not while the session is paused. Before and after follow the clock alone, so that a session nobody
  /// attends still takes the answers that were announced.
  public func window(of item: AgendaItem, at now: Moment) -> Window? {
    if item.running.flow == .reading { return nil }
    if isLive(item) { return isPaused ? nil : .live }
    let windows = item.plan.windows
    if let before = windows.before, item.progress == .waiting, phase != .closed, now >= before.from {
      if before.until.map({ now < $0 }) ?? true { return .before }
    }
    if let until = windows.after, phase == .closed || item.progress == .closed, now < until { return .after }
    return nil
  }

  /// Whether the activity would take answers live, were the session not paused.
  public func isLive(_ item: AgendaItem) -> Bool {
    guard phase == .open, item.plan.windows.live else { return false }
    return item.progress == .open || (pacing == .own && item.progress == .waiting)
  }

  /// Everything that takes answers at `now`, in the order of the agenda.
  public func openItems(at now: Moment) -> [AgendaItem] {
    agenda.filter { window(of: $0, at: now) != nil }
  }

  /// The next moment after `now` at which a window opens or closes by the clock.
  public func nextChange(after now: Moment) -> Moment? {
    agenda.flatMap { item in
      [item.plan.windows.before?.from, item.plan.windows.before?.until, item.plan.windows.after]
    }
    .compactMap { $0 }.filter { $0 > now }.min()
  }
}
