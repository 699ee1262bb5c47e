import EventLog
import Kernel

/// Keys that mean something to a database, or that look alike to a person.
private let hostile = [
  "%", "_", "'", "\"", "\\", "*", "?", "[a]", "a%", "a_", "a'; DROP TABLE vault; --", "A", "a", "ab", "a\u{0}b",
  "a\u{0}",
  "\u{E9}", "e\u{301}", "e", "é/1", "\u{10FFFF}", "\u{10FFFF}\u{10FFFF}", "session/1/", "session/10/x", "session/1/x",
  "",
]

extension ContractCheck {
  static let prefixes = [
    ContractCheck("Every key is found under itself and nowhere else, hostile ones too") { log in
      try await log.fillVault()
      for (index, key) in hostile.enumerated() {
        try requireEqual(
          await log.value(in: .vault, key: key), [UInt8(index)], "the value under \(key.debugDescription)")
      }
    },
    ContractCheck("A prefix means its bytes and nothing more") { log in
      try await log.fillVault()
      for prefix in hostile {
        let found = try await log.values(in: .vault, under: prefix).map(\.value)
        try requireEqual(Set(found), Set(values { $0.starts(with: prefix.utf8) }), "under \(prefix.debugDescription)")
        try requireEqual(found.count, Set(found).count, "found once under \(prefix.debugDescription)")
      }
    },
    ContractCheck("Removing under a prefix removes that and nothing more") { log in
      for prefix in hostile {
        try await log.fillVault()
        try await log.write([.removeAll(.vault, under: prefix)])
        let left = try await log.values(in: .vault, under: "").map(\.value)
        try requireEqual(
          Set(left), Set(values { !$0.starts(with: prefix.utf8) }), "left without \(prefix.debugDescription)")
      }
    },
  ]
}

/// The values of the hostile keys that fulfil `condition`.
private func values(where condition: (String.UTF8View) -> Bool) -> [[UInt8]] {
  hostile.indices.filter { condition(hostile[$0].utf8) }.map { [UInt8($0)] }
}

extension EventLog {
  fileprivate func fillVault() async throws {
    try await write(hostile.enumerated().map { .put(.vault, key: $1, value: [UInt8($0)]) })
  }
}
