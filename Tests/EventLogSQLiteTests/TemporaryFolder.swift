import EventLogSQLite
import Foundation

/// A folder for one test, removed with the value.
final class TemporaryFolder: Sendable {
  private let url = FileManager.default.temporaryDirectory.appending(path: "log-\(UUID())")

  init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// Where the log lies.
  var path: String { url.appending(path: "passerelle.sqlite").path }

  func open() throws -> SQLiteEventLog {
    try SQLiteEventLog.open(at: path)
  }

  /// The bytes of the file itself, or of its companion `-wal`.
  func bytes(of companion: String) throws -> Data {
    try Data(contentsOf: URL(filePath: path + companion))
  }

  /// What is on the disk at this moment, as a crash leaves it.
  func crashed() throws -> TemporaryFolder {
    let copy = try TemporaryFolder()
    for companion in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: path + companion, toPath: copy.path + companion)
    }
    return copy
  }

  /// The bytes of every file there.
  func bytes() throws -> Data {
    try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)
      .reduce(into: Data()) { try $0.append(Data(contentsOf: $1)) }
  }
}

extension TemporaryFolder {
  /// A path in the folder, at which nothing lies.
  static func path(beside folder: TemporaryFolder, _ name: String) -> String {
    URL(filePath: folder.path).deletingLastPathComponent().appending(path: name).path
  }
}
