import EventLog
import Foundation
internal import GRDB

/// Told how much of a copy is made, from 0 to 1; answers whether to go on.
public typealias CopyProgress = (Double) -> Bool

extension SQLiteSnapshot {
  /// Makes a copy of this moment at `path`, reads it again, and answers what lies in it. Only its owner can read it, and
  /// it has its name once it is whole, on the disk and its owner's. As root that is the owner of `folder`, where it is
  /// named.
  ///
  /// The urn and the roll are settled in the copy: who answered before whom cannot be told from it.
  @discardableResult
  public func copy(
    to path: String, replacing: Bool = false, ownedLike folder: String? = nil,
    progress: CopyProgress = { _ in true }
  ) throws(CopyFailure) -> LogCensus {
    if !replacing && FileManager.default.fileExists(atPath: path) { throw .exists(path: path) }
    if isOfLog(path) { throw .itself(path: path) }
    let place = URL(filePath: path)
    let part = try PartialFile(place.lastPathComponent, in: place.deletingLastPathComponent().path)
    do throws(CopyFailure) {
      try fill(part.path, progress)
      let census = try readable { () throws(LogFailure) in try SQLiteSnapshot.open(at: part.path).census() }
      if !census.faults.isEmpty { throw .damaged(census.faults) }
      let isLike = try readable { () throws(LogFailure) in try self.isLike(census) }
      if !isLike { throw .unlike }
      if let folder, geteuid() == 0 { try part.give(toOwnerOf: folder) }
      try part.keep(replacing: replacing)
      return census
    } catch {
      part.discard()
      throw error
    }
  }

  /// Whether the file at `path` is one of those that make up the log itself.
  private func isOfLog(_ path: String) -> Bool {
    var about = stat()
    guard stat(path, &about) == 0 else { return false }
    return ["", "-wal", "-shm"].contains { ending in
      var own = stat()
      return stat(snapshot.path + ending, &own) == 0 && own.st_dev == about.st_dev && own.st_ino == about.st_ino
    }
  }

  private func fill(_ path: String, _ progress: CopyProgress) throws(CopyFailure) {
    // The last step is not asked about.
    if !progress(0) { throw .interrupted }
    do {
      let copy = try DatabaseQueue(path: path)
      try copy.inDatabase { database in
        // What is on its way lies in no other file; if it does not arrive, all of it is thrown away.
        try database.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA temp_store = 2")
        try withoutActuallyEscaping(progress) { progress in
          try snapshot.read { source in
            try source.backup(to: database, pagesPerStep: 512) { step in
              let share = Double(step.completedPageCount) / Double(max(1, step.totalPageCount))
              if !progress(share) { throw CopyFailure.interrupted }
            }
          }
        }
        // The first page came with the mark of a write-ahead file, which the copy has none of.
        try database.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA secure_delete = 1")
        try database.inTransaction(.immediate) {
          if try !database.tableExists("unsettled") { try database.execute(sql: SQLiteTables.settling) }
          try database.settleDrawers()
          return .commit
        }
      }
      try copy.close()
      if !progress(1) { throw CopyFailure.interrupted }
    } catch let failure as CopyFailure {
      throw failure
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      throw .damaged([.structure("\(error.resultCode)")])
    } catch {
      throw .unwritable(path: path, reason: String(describing: error))
    }
  }

  private func isLike(_ copied: LogCensus) throws(LogFailure) -> Bool {
    do {
      return try snapshot.read { database in
        try database.lastPosition() == copied.last
          && Int.fetchOne(database, sql: "SELECT count(*) FROM events") == copied.events
      }
    } catch {
      throw LogFailure(error)
    }
  }
}

/// Reads, and says of what cannot be read that nothing can be copied.
func readable<Value>(_ read: () throws(LogFailure) -> Value) throws(CopyFailure) -> Value {
  do throws(LogFailure) { return try read() } catch { throw .unreadable(error) }
}
