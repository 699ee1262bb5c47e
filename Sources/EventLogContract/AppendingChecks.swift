import EventLog
import Kernel

extension ContractCheck {
  static let appending = [
    ContractCheck("An empty log ends at the start and holds nothing") { log in
      try requireEqual(await log.lastPosition(), .start, "the last position")
      try requireEqual(await log.everything(), [], "the log")
      try requireEqual(await log.read(project), [], "a stream nobody wrote")
    },
    ContractCheck("What was appended is read back whole") { log in
      let body: [UInt8] = Array("{\"élan\":\"l’été ☀️\"}".utf8) + [0, 255]
      let event = NewEvent(format: 3, body: body)
      let position = try await log.append([Append(to: project, expected: 0, recorded: noon, events: [event])])
      let wanted = Envelope(position: position, stream: project, version: 1, recorded: noon, format: 3, body: body)
      try requireEqual(await log.read(project), [wanted], "the stream")
      try requireEqual(await log.everything(), [wanted], "the log")
    },
    ContractCheck("Versions run from 1 in each stream, positions from 1 in the log") { log in
      try await log.append([Append(project, after: 0, "a", "b")])
      try await log.append([Append(workshop, after: 0, "c")])
      let last = try await log.append([Append(project, after: 2, "d")])
      try requireEqual(last.rawValue, 4, "the position returned")
      try requireEqual(await log.lastPosition(), last, "the last position")
      try requireEqual(await log.read(project).map(\.version), [1, 2, 3], "versions of the first stream")
      try requireEqual(await log.read(workshop).map(\.version), [1], "versions of the second stream")
      try requireEqual(await log.everything().map(\.position.rawValue), [1, 2, 3, 4], "positions")
    },
    ContractCheck("Reading a stream starts after the version given") { log in
      try await log.append([Append(project, after: 0, "a", "b", "c")])
      try requireEqual(await log.read(project, after: 1).map(\.version), [2, 3], "after 1")
      try requireEqual(await log.read(project, after: 3), [], "after the last")
      try requireEqual(await log.read(project, after: 99), [], "beyond the last")
    },
    ContractCheck("Reading the log starts after the position given and stops at the limit") { log in
      try await log.append([Append(project, after: 0, "a", "b", "c", "d")])
      let some = try await log.readAll(after: Position(rawValue: 1), limit: 2)
      try requireEqual(some.map(\.position.rawValue), [2, 3], "two after 1")
      try requireEqual(await log.readAll(after: .start, limit: 0), [], "none")
      try requireEqual(await log.readAll(after: Position(rawValue: 4), limit: 9), [], "after the last")
    },
    ContractCheck("An append without events checks the version and writes nothing") { log in
      try await log.append([Append(project, after: 0, "a")])
      let last = try await log.append([Append(project, after: 1)])
      try requireEqual(last.rawValue, 1, "the position returned")
      let failure = try await log.failure(of: [Append(project, after: 0)])
      try requireEqual(failure, .conflict(stream: project, actual: 1), "the failure")
    },
  ]
}
