import Kernel
import Sessions

// Asked of the session itself: a copy of it in hand for each of thousands of answers would be a copy of all its parts.
extension Session {
  func stage(
    of participant: ParticipantID, activity: ActivityID?, isChanging: Bool, at now: Moment
  ) -> ParticipantModel.Stage {
    if waiting.contains(participant) { return .waiting }
    guard let item = asked(activity) ?? followed else { return overview }
    if isPaused, isLive(item) { return .paused }
    return .activity(item, situation(item, of: participant, isChanging: isChanging, at: now))
  }

  func sharedStage(answered: Bool, activity: ActivityID?, at now: Moment) -> ParticipantModel.Stage {
    guard let item = asked(activity) ?? followed else { return overview }
    if isPaused, isLive(item) { return .paused }
    if window(of: item, at: now) == nil { return .activity(item, .over) }
    return .activity(item, answered ? .answered : .asked)
  }

  private func asked(_ activity: ActivityID?) -> AgendaItem? {
    if let activity { item(activity) } else { nil }
  }

  private var followed: AgendaItem? {
    phase == .open && pacing == .facilitator ? currentItem : nil
  }

  private var overview: ParticipantModel.Stage {
    switch phase {
    case .prepared: .lobby
    case .closed: .closed
    case .open: isPaused ? .paused : pacing == .own ? .agenda : .lobby
    }
  }

  private func situation(
    _ item: AgendaItem, of participant: ParticipantID, isChanging: Bool, at now: Moment
  ) -> ParticipantModel.Situation {
    if window(of: item, at: now) == nil { return .over }
    if !item.hasAnswered(participant) { return .asked }
    return isChanging ? .changing : .answered
  }
}
