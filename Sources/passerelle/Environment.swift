import Foundation
import Kernel

/// Settings from the environment.
enum Environment {
  static func text(_ name: String) -> String? {
    ProcessInfo.processInfo.environment["PASSERELLE_\(name)"].flatMap { $0.isEmpty ? nil : $0 }
  }

  static func number(_ name: String) -> Int? {
    text(name).flatMap { Int($0) }
  }

  /// Whether the variable says something that is no number.
  static func isNoNumber(_ name: String) -> Bool {
    text(name) != nil && number(name) == nil
  }

  /// The language of the terminal.
  static var language: Language {
    let variables = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { variables[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("fr") == true ? .french : .english
  }
}
