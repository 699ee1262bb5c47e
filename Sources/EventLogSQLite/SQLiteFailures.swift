import EventLog
import GRDB

extension LogFailure {
  init(_ error: any Error) {
    self = error as? LogFailure ?? .unavailable(String(describing: error))
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
