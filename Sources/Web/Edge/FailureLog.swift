import Application
import EventLog
import Kernel
import Logging

extension Logger {
  /// Notes once, for the administrator, why a request was not answered as it should have been. What an error carries may
  /// be what somebody wrote: its kind is noted, and of the storage what the storage says.
  func note(_ error: any Error) {
    switch error {
    case let failure as AppendFailure:
      switch failure {
      case .conflict: break
      case .full: self.error("nothing was saved", metadata: ["reason": "no space is left on the disk"])
      case .unavailable(let reason): self.error("nothing was saved", metadata: ["reason": "\(reason)"])
      }
    case let failure as LogFailure:
      switch failure {
      case .unavailable(let reason): self.error("the data could not be read", metadata: ["reason": "\(reason)"])
      case .full: self.error("the data could not be read", metadata: ["reason": "no space is left on the disk"])
      case .foreign, .tooNew: self.error("the data could not be read", metadata: ["reason": "\(failure)"])
      }
    case let failure as CodecFailure:
      switch failure {
      case .unwritable: self.error("an event could not be written")
      case .unreadable(let stream, let version, _):
        self.error("an event could not be read", metadata: ["stream": "\(stream.rawValue)", "version": "\(version)"])
      }
    default: self.error("a route failed", metadata: ["error": "\(Self.kind(of: error))"])
    }
  }

  /// The type of the error and, of an enum, its case.
  private static func kind(of error: any Error) -> String {
    let type = String(reflecting: type(of: error))
    let mirror = Mirror(reflecting: error)
    guard mirror.displayStyle == .enum else { return type }
    if let label = mirror.children.first?.label { return "\(type).\(label)" }
    return "\(type).\(error)"
  }
}

/// The failure of the storage that a refusal only hands on.
func storageFailure(in error: any Error) -> (any Error)? {
  switch error {
  case PeopleRefusal.unread(let failure), SignInRefusal.unread(let failure): failure
  case PeopleRefusal.unwritten(let failure), SignInRefusal.unwritten(let failure): failure
  default: nil
  }
}
