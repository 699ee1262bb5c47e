public import Activities
import HashTreeCollections
public import Kernel

/// One anonymous answer as it lies in the urn.
public struct UrnEntry: Sendable {
  public let activity: ActivityID
  public let generation: Int
  public let token: Token
  public let answer: AnyAnswer

  public init(activity: ActivityID, generation: Int, token: Token, answer: AnyAnswer) {
    self.activity = activity
    self.generation = generation
    self.token = token
    self.answer = answer
  }
}

/// One line of the roll: that somebody has answered and in which round, not what nor when.
public struct RollEntry: Sendable {
  public let activity: ActivityID
  public let generation: Int
  public let participant: ParticipantID
  /// The round answered last.
  public let round: String

  public init(activity: ActivityID, generation: Int, participant: ParticipantID, round: String = "") {
    self.activity = activity
    self.generation = generation
    self.participant = participant
    self.round = round
  }
}

/// What was taken already of one phone's anonymous answers to an activity.
public struct ProofEntry: Sendable {
  public let activity: ActivityID
  public let token: Token
  public let submitted: Submitted

  public init(activity: ActivityID, token: Token, submitted: Submitted) {
    self.activity = activity
    self.token = token
    self.submitted = submitted
  }
}

extension Session {
  /// Puts in what the log does not hold, after a replay: the anonymous answers, who gave one, and what was taken already.
  public mutating func fill(urn: [UrnEntry], roll: [RollEntry], proofs: [ProofEntry] = []) {
    for entry in proofs { change(entry.activity) { $0.proofs[entry.token] = entry.submitted } }
    for entry in urn {
      change(entry.activity) { item in
        if entry.generation == item.generation { item.running.record(entry.answer, from: entry.token) }
        if entry.generation == item.beforeReset?.generation {
          item.beforeReset?.running.record(entry.answer, from: entry.token)
        }
      }
    }
    for entry in roll where participants[entry.participant] != nil {
      change(entry.activity) { item in
        if entry.generation == item.generation { item.roll[entry.participant] = entry.round }
        if entry.generation == item.beforeReset?.generation { item.beforeReset?.roll[entry.participant] = entry.round }
      }
    }
  }
}
