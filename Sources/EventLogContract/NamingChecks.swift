import EventLog
import Kernel

private let names = ["session.opened", "session.closed", "session", "sessions.counted", "activity.answered", "s%", "é"]

extension ContractCheck {
  static let naming = [
    ContractCheck("Whoever asks for names gets the events of those names, in order, and no others") { log in
      try await log.fillByName()
      for wanted in [["session."], ["session"], ["activity.answered", "é"], ["s%"], ["s_"], ["opened"], [""], []] {
        let found = try await log.readAll(after: .start, named: wanted, limit: .max)
        let expected = try await log.everything().filter { event in
          wanted.contains { event.body.starts(with: #"{"\#($0)"#.utf8) }
        }
        try requireEqual(found, expected, "events named \(wanted)")
      }
    },
    ContractCheck("Events of a name are read in portions, each after the one before") { log in
      try await log.fillByName()
      let all = try await log.readAll(after: .start, named: ["session"], limit: .max)
      try requireEqual(all.count, 12, "events")
      var read: [Envelope] = []
      while read.count < all.count {
        let portion = try await log.readAll(after: read.last?.position ?? .start, named: ["session"], limit: 5)
        try require(!portion.isEmpty && portion.count <= 5, "a portion of \(portion.count)")
        read += portion
      }
      try requireEqual(read, all, "all portions")
      try requireEqual(await log.readAll(after: .start, named: ["session"], limit: 0), [], "a limit of nothing")
    },
    ContractCheck("Events of an erased stream are not found by their name either") { log in
      try await log.fillByName()
      try await log.erase(project, leaving: NewEvent(body: Array(#"{"é":1}"#.utf8)), recorded: noon, aside: [])
      let found = try await log.readAll(after: .start, named: ["session.opened", "é"], limit: .max)
      try requireEqual(found.map(\.version), [1, 7, 8, 14, 8], "versions")
    },
  ]
}

extension EventLog {
  /// Three times every name, in two streams.
  fileprivate func fillByName() async throws {
    for round in 0..<3 {
      let events = names.map { NewEvent(body: Array(#"{"\#($0)":{"round":\#(round)}}"#.utf8)) }
      let stream = round == 0 ? project : workshop
      try await append([
        Append(to: stream, expected: max(0, round - 1) * names.count, recorded: noon, events: events)
      ])
    }
  }
}
