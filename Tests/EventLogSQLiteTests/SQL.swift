import GRDB

/// What an adversary or a bad disk does to a file.
enum SQL {
  static func run(_ text: String, on path: String) async throws {
    let queue = try DatabaseQueue(path: path)
    try await queue.writeWithoutTransaction { try $0.execute(sql: text) }
    try queue.close()
  }
}
