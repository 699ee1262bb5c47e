public import Activities
import HashTreeCollections
public import Kernel

/// Where it is remembered that a press was taken.
private enum Giver {
  case participant(ParticipantID)
  /// Beside the urn: not with the answer, not with the person.
  case nobody(ActivityID, proof: Token)
  /// Participants who move what an activity shares: the log does not say who of them.
  case movers(ActivityID)
  case facilitators
}

extension Session {
  /// What was taken already under that token of the activity's anonymous answers.
  public func submitted(under proof: Token, in activity: ActivityID) -> Submitted {
    item(activity)?.proofs[proof] ?? Submitted()
  }

  /// Whether the command is one that was carried out already and is sent again.
  func isSentAgain(_ command: SessionCommand) -> Bool {
    guard let submission = command.submission else { return false }
    return switch giver(of: command.act) {
    case .participant(let id): participants.hasTaken(submission, of: id)
    case .nobody(let activity, let proof): submitted(under: proof, in: activity).contains(submission)
    case .movers(let activity): item(activity)?.submittedMoves.contains(submission) ?? false
    case .facilitators: hasTaken(submission)
    }
  }

  /// Whether a facilitator's press was carried out already.
  public func hasTaken(_ submission: Submission) -> Bool {
    submitted.contains(submission)
  }

  /// The event that remembers the command, where its own events do not.
  func note(of command: SessionCommand) -> [SessionEvent] {
    guard let submission = command.submission else { return [] }
    if case .answer(.give) = command.act { return [] }
    if case .answer(.giveFor) = command.act { return [] }
    return switch giver(of: command.act) {
    case .participant(let id): [.submitted(submission: submission, participant: id)]
    case .facilitators: [.submitted(submission: submission, participant: nil)]
    case .nobody, .movers: []
    }
  }

  private func giver(of act: SessionCommand.Act) -> Giver {
    switch act {
    case .answer(.give(let id, _, let participant, let slip)): giver(of: id, participant, slip)
    case .answer(.giveFor(let id, _, let proxy, let slip)): giver(of: id, proxy.id, slip)
    case .room(.changeFooting(let id, _)), .room(.raiseHand(let id)), .room(.lowerHand(let id)), .room(.ready(let id)):
      .participant(id)
    case .answer(.move(let id, _, _)): .movers(id)
    default: .facilitators
    }
  }

  private func giver(of id: ActivityID, _ participant: ParticipantID, _ slip: SlipKey) -> Giver {
    index(of: id).map { agenda[$0].plan.identity } == .anonymous
      ? .nobody(id, proof: slip.proof) : .participant(participant)
  }
}
