import Activities
import Kernel
import Markup
import NIOCore
import Sessions
import Synchronization

/// Replies to answers that are the same for many: rendered once for each version of a session, however many answers one
/// commit took in.
final class SharedReplies: Sendable {
  /// What such a reply depends on, beside the version and the marks of its reader. Of the same version it may say the time
  /// and the names of a moment before.
  struct Key: Hashable, Sendable {
    let activity: ActivityID
    let language: Language
    let handIsRaised: Bool
    /// Nil where the results show it, by marks.
    let recapped: AnyAnswer?
  }

  private struct Shelf {
    let version: Int64
    var replies: [Key: UnmarkedReply] = [:]
  }

  private static let mostSessions = 30
  private static let mostReplies = 60

  private let shelves = Mutex<[SessionID: Shelf]>([:])

  /// Lets go of the replies of a session that is deleted.
  func forget(_ session: SessionID) {
    shelves.withLock { $0[session] = nil }
  }

  /// The reply under `key`, rendered where there is none of that version.
  func reply(
    _ key: Key, in session: SessionID, at version: Int64, rendering: () -> UnmarkedReply
  ) -> UnmarkedReply {
    if let kept = shelves.withLock({ $0[session].flatMap { $0.version == version ? $0.replies[key] : nil } }) {
      return kept
    }
    let made = rendering()
    shelves.withLock { shelves in
      if shelves.count >= Self.mostSessions, shelves[session] == nil { shelves = [:] }
      var shelf = shelves[session].flatMap { $0.version == version ? $0 : nil } ?? Shelf(version: version)
      guard version >= shelves[session]?.version ?? 0, shelf.replies.count < Self.mostReplies else { return }
      shelf.replies[key] = made
      shelves[session] = shelf
    }
    return made
  }
}

extension ParticipantModel {
  /// What the page depends on, where it is the same for many: an activity that was answered and shows no form.
  var shared: SharedReplies.Key? {
    guard let seat, refusal == nil, case .activity(let item, .answered) = stage, item.running.flow == .once else {
      return nil
    }
    let showsResults = reading.session.showsResults(of: item, to: seat.id, at: reading.now)
    return SharedReplies.Key(
      activity: item.id, language: language, handIsRaised: hand ?? false,
      recapped: showsResults ? nil : item.running.answer(of: seat.token(for: item)))
  }

  /// The same for all whose answer is recapped as here: of nobody where none is.
  func unmarked(_ key: SharedReplies.Key) -> ParticipantModel {
    ParticipantModel(
      reading: reading, language: language, seat: key.recapped == nil ? nil : seat, stage: stage, page: page,
      handOfAll: key.handIsRaised)
  }
}

extension Site {
  /// The reply of `replies` to whoever has just answered, rendered where there is none yet; nil where theirs is their own.
  func sharedReply(
    after activity: ActivityID, of seat: SeatedParticipant, in reading: SessionReading, _ language: Language
  ) -> MarkedReply? {
    let model = participantModel(reading, seat, activity: reading.ownPage(activity), in: language)
    guard let key = model.shared, let id = reading.session.id else { return nil }
    let reply = replies.reply(key, in: id, at: reading.version) { UnmarkedReply(model.unmarked(key)) }
    return MarkedReply(reply, of: model)
  }
}

extension SessionReading {
  /// The activity that the page is the page of, of whoever answers this one: none where they follow the session.
  func ownPage(_ activity: ActivityID) -> ActivityID? {
    activity != session.current || session.pacing == .own ? activity : nil
  }
}
