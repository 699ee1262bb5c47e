import EventLog
import GRDB
import Kernel

/// One change of the log with what lies beside it.
enum Change: Sendable {
  case append([Append], aside: [AsideWrite])
  case erase(StreamName, leaving: NewEvent, recorded: Moment, aside: [AsideWrite])
  /// Lays out anew what would tell an order.
  case settle

  /// Makes the change within the current transaction. A conflict is a result, found before anything is written; what
  /// is thrown spoils the transaction.
  func attempt(in database: Database) throws -> Result<Position, AppendFailure> {
    switch self {
    case .append(let appends, let aside):
      if let conflict = try database.conflict(of: appends) { return .failure(conflict) }
      try database.add(appends)
      try make(aside, in: database)
    case .erase(let stream, let tombstone, let recorded, let aside):
      try database.erase(stream, leaving: tombstone, recorded: recorded)
      try make(aside, in: database)
    case .settle: try database.settleDrawers()
    }
    return .success(try database.lastPosition())
  }

  private func make(_ aside: [AsideWrite], in database: Database) throws {
    for write in aside {
      try database.make(write)
      try database.noteUnsettled(write)
    }
  }

  /// Whether bytes have to be gone afterwards.
  var erases: Bool {
    switch self {
    case .erase, .settle: true
    case .append(_, let aside): aside.contains(where: \.erasesPersonalData)
    }
  }
}

extension Change {
  /// Whether the drawers tell an order afterwards.
  var unsettles: Bool {
    switch self {
    case .append(_, let aside), .erase(_, _, _, let aside): aside.contains(where: \.unsettles)
    case .settle: false
    }
  }
}

extension AsideWrite {
  fileprivate var unsettles: Bool {
    switch self {
    case .put(let drawer, _, _), .remove(let drawer, _): drawer == .urn || drawer == .roll
    case .removeAll: false
    }
  }

  fileprivate var erasesPersonalData: Bool {
    switch self {
    case .put: false
    case .remove(let drawer, _), .removeAll(let drawer, _): drawer == .vault || drawer == .pictures
    }
  }
}
