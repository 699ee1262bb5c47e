import EventLog
import Kernel

extension ContractCheck {
  static let concurrency = [
    ContractCheck("Of fifty who write the same version of a stream, one wins") { log in
      for round in 0..<5 {
        let winners = await withTaskGroup(of: Bool.self) { group in
          for writer in 0..<50 {
            group.addTask {
              do {
                try await log.append([Append(project, after: round, "writer \(writer)")])
                return true
              } catch {
                return false
              }
            }
          }
          return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        try requireEqual(winners, 1, "winners of round \(round)")
        try requireEqual(await log.read(project).count, round + 1, "events after round \(round)")
      }
    },
    ContractCheck("Fifty who try again after a conflict all get through, each once") { log in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<50 {
          group.addTask { try await log.insist(on: project, "writer \(writer)") }
        }
        try await group.waitForAll()
      }
      let events = try await log.read(project)
      try requireEqual(events.map(\.version), Array(1...50), "versions")
      try requireEqual(Set(events.map(\.body)).count, 50, "different events")
    },
    ContractCheck("Fifty who write streams of their own do not disturb each other") { log in
      try await log.fill(streams: 50, eventsEach: 6)
      let events = try await log.everything()
      try requireEqual(events.map(\.position.rawValue), Array(1...300), "positions")
      for (stream, own) in Dictionary(grouping: events, by: \.stream) {
        try requireEqual(own.map(\.version), Array(1...6), "versions of \(stream.rawValue)")
        try requireEqual(await log.read(stream), own, "the stream \(stream.rawValue)")
      }
    },
    ContractCheck("Who reads during the writing never sees a hole") { log in
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await log.fill(streams: 20, eventsEach: 10) }
        group.addTask {
          var seen: Int64 = 0
          while seen < 200 {
            for envelope in try await log.readAll(after: Position(rawValue: seen), limit: 7) {
              try requireEqual(envelope.position.rawValue, seen + 1, "the next position")
              seen += 1
            }
            await Task.yield()
          }
        }
        try await group.waitForAll()
      }
    },
  ]
}

extension EventLog {
  /// Appends one event, at whatever version the stream has reached.
  func insist(on stream: StreamName, _ text: String) async throws(AppendFailure) {
    var version = 0
    while true {
      do {
        try await append([Append(stream, after: version, text)])
        return
      } catch {
        guard case .conflict(_, let actual) = error else { throw error }
        version = actual
      }
    }
  }

  /// Writes many streams at once, one event after the other in each.
  func fill(streams: Int, eventsEach: Int) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<streams {
        group.addTask {
          for version in 0..<eventsEach {
            try await append([Append(StreamName(rawValue: "stream-\(number)"), after: version, "event \(version)")])
          }
        }
      }
      try await group.waitForAll()
    }
  }
}
