import EventLog
import Kernel

extension ContractCheck {
  static let following = [
    ContractCheck("Who follows gets what is there, then what comes") { log in
      try await log.append([Append(project, after: 0, "a", "b")])
      var feed = log.follow(after: .start).makeAsyncIterator()
      try requireEqual(await feed.next()?.version, 1, "the first")
      try requireEqual(await feed.next()?.version, 2, "the second")
      async let coming = log.append([Append(project, after: 2, "c")])
      try requireEqual(await feed.next()?.version, 3, "the one to come")
      _ = try await coming
    },
    ContractCheck("Who follows from a position gets nothing before it") { log in
      try await log.append([Append(project, after: 0, "a", "b", "c")])
      var feed = log.follow(after: Position(rawValue: 2)).makeAsyncIterator()
      try requireEqual(await feed.next()?.position.rawValue, 3, "the first")
    },
    ContractCheck("Under load everyone who follows sees everything once and in order") { log in
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await log.fill(streams: 30, eventsEach: 40) }
        for follower in 0..<8 {
          group.addTask {
            // Some start in the middle of things.
            var seen = Int64(follower % 4 * 100)
            for try await envelope in log.follow(after: Position(rawValue: seen)) {
              seen += 1
              try requireEqual(envelope.position.rawValue, seen, "the next position for follower \(follower)")
              if seen == 1200 { break }
            }
            try requireEqual(seen, 1200, "the last position for follower \(follower)")
          }
        }
        try await group.waitForAll()
      }
    },
    ContractCheck("Following ends when its task is cancelled") { log in
      let follower = Task {
        var count = 0
        for try await _ in log.follow(after: .start) { count += 1 }
        return count
      }
      try await log.append([Append(project, after: 0, "a")])
      follower.cancel()
      try require(try await follower.value <= 1, "a cancelled follower saw more than there was")
    },
  ]
}
