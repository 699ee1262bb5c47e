import EventLog
import Kernel

extension ContractCheck {
  static let erasing = [
    ContractCheck("Erasing a stream leaves one tombstone at the next version and position") { log in
      try await log.append([Append(project, after: 0, "a"), Append(workshop, after: 0, "b", "c")])
      try await log.append([Append(project, after: 1, "d")])
      let position = try await log.erase(workshop, leaving: happening("erased", format: 2), recorded: noon, aside: [])
      try requireEqual(position.rawValue, 5, "the position returned")
      let tombstone = Envelope(
        position: position, stream: workshop, version: 3, recorded: noon, format: 2, body: happening("erased").body)
      try requireEqual(await log.read(workshop), [tombstone], "the erased stream")
      try requireEqual(await log.everything().map(\.position.rawValue), [1, 4, 5], "positions that are left")
      try requireEqual(await log.read(project).map(\.version), [1, 2], "versions of the other stream")
    },
    ContractCheck("Erasing takes along what lies beside the log") { log in
      try await log.append([Append(workshop, after: 0, "a")], aside: [.put(.urn, key: "workshop/1", value: [1])])
      try await log.erase(
        workshop, leaving: happening("erased"), recorded: noon, aside: [.removeAll(.urn, under: "workshop/")])
      try require(await log.values(in: .urn, under: "").isEmpty, "the urn still holds something")
    },
    ContractCheck("A stream that nobody wrote cannot be erased into being") { log in
      try requireEqual(
        await log.erase(workshop, leaving: happening("erased"), recorded: noon, aside: []), .start, "the position")
      try requireEqual(await log.everything(), [], "the log")
    },
    ContractCheck("An erased stream goes on after its tombstone") { log in
      try await log.append([Append(workshop, after: 0, "a", "b")])
      try await log.erase(workshop, leaving: happening("erased"), recorded: noon, aside: [])
      let failure = try await log.failure(of: [Append(workshop, after: 2, "late")])
      try requireEqual(failure, .conflict(stream: workshop, actual: 3), "the failure")
      try await log.append([Append(workshop, after: 3, "new")])
      try requireEqual(await log.read(workshop).map(\.version), [3, 4], "versions")
    },
    ContractCheck("Who follows passes over what was erased") { log in
      try await log.append([Append(project, after: 0, "a"), Append(workshop, after: 0, "b")])
      try await log.append([Append(project, after: 1, "c")])
      try await log.erase(project, leaving: happening("erased"), recorded: noon, aside: [])
      var feed = log.follow(after: .start).makeAsyncIterator()
      try requireEqual(await feed.next()?.position.rawValue, 2, "the first")
      try requireEqual(await feed.next()?.position.rawValue, 4, "the tombstone")
    },
  ]
}
