import EventLog
import Foundation

extension SQLiteSnapshot {
  /// How the log is called in a folder of data.
  public static let fileName = "passerelle.sqlite"

  /// Puts this log into `folder`, which is made when it is not there and has to be empty: what lies in it may be the data
  /// of a running server. The log is looked through first; the folder has all of it, or nothing.
  @discardableResult
  public func restore(into folder: String, progress: CopyProgress = { _ in true }) throws(CopyFailure) -> LogCensus {
    try Self.refuseOccupied(folder)
    let census = try readable { () throws(LogFailure) in try self.census() }
    if !census.faults.isEmpty { throw .damaged(census.faults) }
    try Self.make(folder)
    // The administrator restores, the server's own user reads.
    return try copy(to: "\(folder)/\(Self.fileName)", ownedLike: folder, progress: progress)
  }

  /// Refuses a folder in which something lies.
  public static func refuseOccupied(_ folder: String) throws(CopyFailure) {
    let files = FileManager.default
    guard files.fileExists(atPath: folder) else { return }
    do {
      // A disk of its own has this folder from the beginning.
      let content = try files.contentsOfDirectory(atPath: folder).filter { $0 != "lost+found" }
      if !content.isEmpty { throw CopyFailure.occupied(folder: folder) }
    } catch let failure as CopyFailure {
      throw failure
    } catch {
      throw .unwritable(path: folder, reason: error.localizedDescription)
    }
  }

  private static func make(_ folder: String) throws(CopyFailure) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .unwritable(path: folder, reason: error.localizedDescription)
    }
  }
}
