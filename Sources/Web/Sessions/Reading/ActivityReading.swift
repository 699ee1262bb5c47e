import Activities
import Application
import Kernel
import Sessions

extension SessionReading {
  /// What a reader may see of an activity: `participant` is the reader where the page is a participant's own.
  func view(
    of item: AgendaItem, at place: Place, in language: Language, seat: SeatedParticipant? = nil,
    only: Set<Token>? = nil
  ) -> ActivityView {
    let audience = session.audience(of: item, at: now)
    let shows =
      switch place {
      case .phone: session.showsResults(of: item, to: seat?.id, at: now)
      case .screen: session.showsResults(of: item, to: nil, at: now)
      case .facilitator, .report: audience > .nobody
      }
    let identity = item.plan.identity
    return ActivityView(
      language: language, place: place, reader: seat.flatMap { $0.token(for: item) },
      isOpen: session.window(of: item, at: now) != nil, showsResults: shows, identity: identity,
      seed: seat?.seed(for: item) ?? 0,
      routes: ActivityRoutes(
        answer: paths.answer(item.id),
        move: place == .phone ? paths.participantMove(item.id) : paths.act("move/\(item.id)")),
      signatures: { token in signature(of: token, identity: identity, in: language) }, only: only)
  }
}

/// The participant whose page it is, with what only their phone knows.
struct SeatedParticipant: Sendable {
  let id: ParticipantID
  let seat: Seat
  let isRobot: Bool

  /// With what they give an anonymous answer. A robot's can be found, to be taken out again.
  func slip(for activity: ActivityID) -> SlipKey {
    isRobot ? SlipKey(proof: id.robotToken) { _ in id.robotToken } : seat.slip(for: activity)
  }

  func token(for item: AgendaItem) -> Token {
    item.plan.identity == .anonymous ? slip(for: item.id).token(item.generation) : id.token
  }

  /// The same for this person and activity at every reload.
  func seed(for item: AgendaItem) -> UInt64 {
    (id.rawValue + item.id.rawValue).utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
