public import Activities
import HashTreeCollections
public import Kernel

extension Session {
  /// Takes people out with all they answered.
  mutating func forget(_ gone: Set<ParticipantID>) {
    for id in gone { participants[id] = nil }
    waiting.removeAll(where: gone.contains)
    hands.removeAll(where: gone.contains)
    ready.subtract(gone)
    for index in agenda.indices { agenda[index].forget(gone) }
  }
}

extension AgendaItem {
  mutating func forget(_ gone: Set<ParticipantID>) {
    for id in gone {
      running.record(nil, from: id.token)
      // What a robot put in the urn is known as a robot's; a person's slip cannot be found, and stays.
      running.record(nil, from: id.robotToken)
      proofs[id.robotToken] = nil
      roll[id] = nil
    }
    // An undone reset must not bring them back.
    guard let before = beforeReset else { return }
    var earlier = before.running
    for id in gone {
      earlier.record(nil, from: id.token)
      earlier.record(nil, from: id.robotToken)
    }
    beforeReset?.running = earlier
    for id in gone { beforeReset?.roll[id] = nil }
  }

  mutating func reset() {
    beforeReset = Reset(running: running, moves: moves, roll: roll, isRevealed: isRevealed, generation: generation)
    running.reset()
    moves = []
    roll = [:]
    isRevealed = false
    resets += 1
    generation = resets
  }

  mutating func undoReset() {
    guard let before = beforeReset else { return }
    running = before.running
    moves = before.moves
    roll = before.roll
    isRevealed = before.isRevealed
    generation = before.generation
    beforeReset = nil
  }
}

extension ParticipantID {
  /// The token of a robot's anonymous answers. Robots are nobody, so theirs may be found again.
  public var robotToken: Token { Token(rawValue: "robot-\(rawValue)") }
}
