import EventLog
import GRDB

extension LogFailure {
  init(_ error: any Error) {
    switch error {
    case let failure as LogFailure: self = failure
    case let error as DatabaseError where error.resultCode == .SQLITE_FULL: self = .full
    default: self = .unavailable(String(describing: error))
    }
  }
}

extension AppendFailure {
  init(_ error: any Error) {
    switch error {
    case let failure as AppendFailure: self = failure
    case let error as DatabaseError where error.resultCode == .SQLITE_FULL: self = .full
    default: self = .unavailable(String(describing: error))
    }
  }
}

extension Error {
  /// Whether the storage itself fails, so that another change would meet the same.
  var isOfTheStorage: Bool {
    guard let code = (self as? DatabaseError)?.resultCode else { return false }
    return [.SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_BUSY, .SQLITE_CORRUPT, .SQLITE_NOTADB]
      .contains(code)
  }

  /// Whether all bytes of the transaction may lie in the write-ahead file although it failed.
  var mayHaveLeftBytes: Bool { (self as? DatabaseError)?.resultCode == .SQLITE_IOERR }
}
