import Logging
import Web

/// How the log is written.
enum LogFormat: String {
  /// For people.
  case text
  /// For programs: one object a line.
  case json

  /// A logger that writes so, to standard error.
  func logger(level: Logger.Level) -> Logger {
    var logger =
      switch self {
      case .text: Logger(label: "passerelle") { StreamLogHandler.standardError(label: $0) }
      case .json: Logger(label: "passerelle") { JSONLog(label: $0) }
      }
    logger.logLevel = level
    return logger
  }
}
