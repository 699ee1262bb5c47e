import EventLog
import Kernel

/// A command on its way to be decided.
struct Letter<D: Decider>: Sendable {
  let command: D.Command
  let recorded: Moment
  let aside: Mailbox<D>.Aside
  let answer: @Sendable (Result<[D.Event], any Error>) -> Void
}

/// A batch of letters, decided one after the other on tentative state.
struct Decided<D: Decider>: Sendable {
  private(set) var folded: Folded<D>
  private(set) var events: [D.Event] = []
  private(set) var appends: [Append] = []
  private(set) var aside: [AsideWrite] = []
  /// One for each letter, in order.
  private(set) var outcomes: [Result<[D.Event], any Error>] = []

  init(_ letters: [Letter<D>], on committed: Folded<D>, in stream: StreamName, _ codec: EventCodec<D.Event>) {
    folded = committed
    for letter in letters {
      do {
        outcomes.append(.success(try decide(letter, in: stream, codec)))
      } catch {
        outcomes.append(.failure(error))
      }
    }
  }

  var changesNothing: Bool { events.isEmpty && aside.isEmpty }

  private mutating func decide(
    _ letter: Letter<D>, in stream: StreamName, _ codec: EventCodec<D.Event>
  ) throws -> [D.Event] {
    let decided = try folded.state.decide(letter.command)
    var written: [NewEvent] = []
    for event in decided { written.append(try codec.encode(event)) }
    // Even without events it checks that what is written beside the log was decided on the latest state.
    appends.append(Append(to: stream, expected: folded.version, recorded: letter.recorded, events: written))
    aside += letter.aside(folded.state, decided)
    folded.fold(decided)
    events += decided
    return decided
  }
}
