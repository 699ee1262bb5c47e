import Activities
import Kernel
import Markup
import NIOCore
import Sessions
import Synchronization

/// Replies to answers that are the same for everybody who gave the same answer: rendered once for each version of a
/// session, however many answers one commit took in.
final class SharedReplies: Sendable {
  /// All that such a reply depends on, beside the version.
  struct Key: Hashable, Sendable {
    let activity: ActivityID
    let answer: AnyAnswer
    let language: Language
    let showsResults: Bool
    let handIsRaised: Bool
    let isReady: Bool
  }

  private struct Shelf {
    let version: Int64
    var replies: [Key: ByteBuffer] = [:]
  }

  private static let mostSessions = 30
  private static let mostReplies = 60

  private let shelves = Mutex<[SessionID: Shelf]>([:])

  /// Lets go of the replies of a session that is deleted.
  func forget(_ session: SessionID) {
    shelves.withLock { $0[session] = nil }
  }

  /// The reply under `key`, rendered where there is none of that version.
  func reply(_ key: Key, in session: SessionID, at version: Int64, rendering: () -> [UInt8]) -> ByteBuffer {
    if let kept = shelves.withLock({ $0[session].flatMap { $0.version == version ? $0.replies[key] : nil } }) {
      return kept
    }
    let made = ByteBuffer(bytes: rendering())
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
  /// What the page depends on, where it is the same for everybody who gave the same answer: an activity that was
  /// answered and shows no form.
  var shared: SharedReplies.Key? {
    guard let seat, refusal == nil, case .activity(let item, .answered) = stage, item.running.flow == .once,
      let answer = item.running.answer(of: seat.token(for: item))
    else { return nil }
    return SharedReplies.Key(
      activity: item.id, answer: answer, language: language,
      showsResults: reading.session.showsResults(of: item, to: seat.id, at: reading.now),
      handIsRaised: reading.session.hands.contains(seat.id), isReady: reading.session.ready.contains(seat.id))
  }
}

extension Site {
  /// The reply of `replies` to whoever has just answered, rendered where there is none yet; nil where theirs is their own.
  func sharedReply(
    after activity: ActivityID, of seat: SeatedParticipant, in reading: SessionReading, _ language: Language
  ) -> ByteBuffer? {
    let model = participantModel(reading, seat, activity: reading.ownPage(activity), in: language)
    guard let key = model.shared, let id = reading.session.id else { return nil }
    return replies.reply(key, in: id, at: reading.version) { ParticipantPage(model).parts.rendered() }
  }
}

extension SessionReading {
  /// The activity that the page is the page of, of whoever answers this one: none where they follow the session.
  func ownPage(_ activity: ActivityID) -> ActivityID? {
    activity != session.current || session.pacing == .own ? activity : nil
  }
}
