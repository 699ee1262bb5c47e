import Application
import Kernel
import Markup
import Sessions

extension Site {
  /// What every view of the session that somebody follows shows now; nil when it cannot be read at the moment. `moved`
  /// tells whose stream may belong to another view than before.
  func liveFragments(of session: String, _ moved: Moved) async -> [LiveFragment]? {
    let id = SessionID(rawValue: session)
    guard let summary = house.sessions.summary(of: id) else { return [] }
    guard let reading = try? await reading(of: id, summary.code) else {
      return hub.topics(of: session).isEmpty ? [] : nil
    }
    if let moment = reading.session.nextChange(after: reading.now) {
      windows.wait(for: moment, in: session, now: reading.now) { live.changed(session) }
    }
    switch moved {
    case .everybody: hub.arrange(session) { key in LiveView.view(of: key, in: reading)?.name }
    case .some(let people):
      var keys: [String] = []
      keys.reserveCapacity(2 * people.count)
      for person in people {
        guard let activity = person.activity else {
          hub.renew(session, only: LiveView.keys(of: person.participant, in: reading))
          continue
        }
        keys.append(LiveView.key(of: person.participant, activity: nil))
        keys.append(LiveView.key(of: person.participant, activity: activity))
      }
      hub.arrange(session, only: keys) { key in LiveView.view(of: key, in: reading)?.name }
    }
    return topics(of: session).compactMap { topic in
      LiveView(name: topic.view).map { view in
        LiveFragment(
          topic: topic, position: reading.version, bytes: fragment(view, reading, topic.language).rendered())
      }
    }
  }

  // Phones are on their way from one of two views to the other: both are made when somebody follows either.
  private func topics(of session: String) -> Set<Topic> {
    let followed = hub.topics(of: session)
    return followed.union(
      followed.compactMap { topic in
        guard case .participant(let activity, let answered) = LiveView(name: topic.view) else { return nil }
        return Topic(
          session: session, view: LiveView.participant(activity: activity, answered: !answered).name,
          language: topic.language)
      })
  }

  private func fragment(_ view: LiveView, _ reading: SessionReading, _ language: Language) -> Markup {
    switch view {
    case .screen(let link): ScreenPage(screenModel(reading, link: link, in: language)).liveParts
    case .facilitator: FacilitatorPage(FacilitatorModel(reading: reading, language: language)).parts
    case .gone: .nothing
    case .waiting:
      ParticipantPage(ParticipantModel(reading: reading, language: language, seat: nil, stage: .waiting)).parts
    case .participant(let activity, let answered):
      ParticipantPage(
        ParticipantModel(
          reading: reading, language: language, seat: nil,
          stage: ParticipantModel.sharedStage(answered: answered, activity: activity, in: reading), page: activity)
      ).parts
    }
  }
}
