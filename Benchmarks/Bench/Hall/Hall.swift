import Application
import Foundation
import Kernel

/// A session that waits for its phones: who sits where, and who conducts it.
struct Hall: Codable, Sendable {
  /// The code of the session.
  var code: String
  /// The activities, in the order of the agenda.
  var activities: [String]
  /// The options of each that is a poll.
  var options: [[String]]
  /// What the cookie of each participant holds.
  var seats: [String]
  /// What the cookie of the facilitator holds.
  var facilitator: String

  static func read(from file: String) throws -> Hall {
    try JSONDecoder().decode(Hall.self, from: Data(contentsOf: URL(fileURLWithPath: file)))
  }

  func write(to file: String) throws {
    try JSONEncoder().encode(self).write(to: URL(fileURLWithPath: file))
  }

  var path: String { "/s/\(code)" }

  func answerPath(_ activity: Int = 0) -> String { "\(path)/a/\(activities[activity])/answer" }

  /// The phone of that participant.
  func phone(_ number: Int) -> Phone {
    Phone(language: .english, cookies: ["seat-\(code)": seats[number % seats.count]])
  }

  var conductor: Phone { Phone(language: .english, cookies: ["sign-in": facilitator]) }
}
