import EventLog
import Kernel

extension ContractCheck {
  static let allOrNothing = [
    ContractCheck("An append that expects a version too low is told the actual one") { log in
      try await log.append([Append(project, after: 0, "a", "b")])
      let failure = try await log.failure(of: [Append(project, after: 1, "late")])
      try requireEqual(failure, .conflict(stream: project, actual: 2), "the failure")
      try requireEqual(await log.read(project).count, 2, "events")
    },
    ContractCheck("An append that expects a version too high is told the actual one") { log in
      let failure = try await log.failure(of: [Append(project, after: 3, "early")])
      try requireEqual(failure, .conflict(stream: project, actual: 0), "the failure")
      try requireEqual(await log.everything(), [], "the log")
    },
    ContractCheck("A conflict leaves nothing, not even what lies beside the log") { log in
      try await log.append([Append(project, after: 0, "a")], aside: [.put(.vault, key: "camille", value: [1])])
      _ = try await log.failure(
        of: [Append(workshop, after: 0, "b"), Append(project, after: 0, "late")],
        aside: [
          .put(.vault, key: "camille", value: [2]), .remove(.vault, key: "camille"), .put(.urn, key: "x", value: []),
        ]
      )
      try requireEqual(await log.read(workshop), [], "the stream before the conflict")
      try requireEqual(await log.read(project).count, 1, "the stream of the conflict")
      try requireEqual(await log.value(in: .vault, key: "camille"), [1], "the vault")
      try requireEqual(await log.value(in: .urn, key: "x"), nil, "the urn")
      try requireEqual(await log.lastPosition().rawValue, 1, "the last position")
    },
    ContractCheck("A conflict leaves no hole in the positions") { log in
      try await log.append([Append(project, after: 0, "a")])
      _ = try await log.failure(of: [Append(workshop, after: 0, "b"), Append(project, after: 0, "late")])
      try requireEqual(await log.append([Append(workshop, after: 0, "c")]).rawValue, 2, "the next position")
    },
    ContractCheck("Several streams are written in one transaction, in order") { log in
      try await log.append(
        [Append(project, after: 0, "a"), Append(workshop, after: 0, "b", "c"), Append(project, after: 1, "d")],
        aside: [.put(.roll, key: "camille", value: [1])])
      try requireEqual(
        await log.everything().map(\.stream), [project, workshop, workshop, project], "streams in order")
      try requireEqual(await log.read(project).map(\.version), [1, 2], "versions of a stream named twice")
      try requireEqual(await log.value(in: .roll, key: "camille"), [1], "the roll")
    },
    ContractCheck("What lies beside the log can be written without an event") { log in
      try requireEqual(await log.write([.put(.signIns, key: "k", value: [7])]), .start, "the position returned")
      try requireEqual(await log.value(in: .signIns, key: "k"), [7], "the value")
    },
  ]
}
