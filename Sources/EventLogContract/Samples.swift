import EventLog
import Kernel

let noon = Moment(milliseconds: 1_800_000_000_000)
let project = StreamName(rawValue: "space-project")
let workshop = StreamName(rawValue: "session-workshop")

func happening(_ text: String, format: Int = 1) -> NewEvent {
  NewEvent(format: format, body: Array(#"{"happened":"\#(text)"}"#.utf8))
}

extension Append {
  /// Events that say `texts`, for the end of `stream`.
  init(_ stream: StreamName, after expected: Int, _ texts: String...) {
    self.init(to: stream, expected: expected, recorded: noon, events: texts.map { happening($0) })
  }
}

extension EventLog {
  /// Everything in the log.
  func everything() async throws(LogFailure) -> [Envelope] {
    try await readAll(after: .start, limit: .max)
  }

  /// The failure of an append that has to fail.
  func failure(
    of appends: [Append], aside: [AsideWrite] = []
  ) async throws(ContractViolation) -> AppendFailure {
    do {
      try await append(appends, aside: aside)
    } catch {
      return error
    }
    throw ContractViolation(description: "an append that had to fail went through")
  }
}
