import EventLog
import GRDB
import Kernel

/// One change of the log with what lies beside it.
enum Change: Sendable {
  case append([Append], aside: [AsideWrite])
  case erase(StreamName, leaving: NewEvent, recorded: Moment, aside: [AsideWrite])

  /// Makes the change within the current transaction. A conflict is a result, found before anything is written; what
  /// is thrown spoils the transaction.
  func attempt(in database: Database) throws -> Result<Position, AppendFailure> {
    switch self {
    case .append(let appends, let aside):
      if let conflict = try database.conflict(of: appends) { return .failure(conflict) }
      for append in appends { try database.add(append) }
      for write in aside { try database.make(write) }
    case .erase(let stream, let tombstone, let recorded, let aside):
      try database.erase(stream, leaving: tombstone, recorded: recorded)
      for write in aside { try database.make(write) }
    }
    return .success(try database.lastPosition())
  }

  /// Whether bytes have to be gone afterwards.
  var erases: Bool {
    switch self {
    case .erase: true
    case .append(_, let aside): aside.contains(where: \.erasesPersonalData)
    }
  }
}

extension AsideWrite {
  fileprivate var erasesPersonalData: Bool {
    switch self {
    case .put: false
    case .remove(let drawer, _), .removeAll(let drawer, _): drawer == .vault || drawer == .pictures
    }
  }
}
