import Application
import ArgumentParser
import Foundation
import Kernel
import Phones
import Sessions

/// `passerelle rehearse`: robots take part in a session of a server.
struct Rehearse: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Has robots take part in a session.",
    discussion: """
      Robots join through the public door, as phones do: they follow the session live and answer whatever it shows, some \
      late, some losing their connection. A facilitator removes them, with all they answered, by one button.
      """)

  @Argument(help: "The code of the session.")
  var code: String

  @Option(help: "How the server is reached.")
  var server = "http://localhost:8080"

  @Option(help: "How many robots take part.")
  var participants = 50

  @Option(help: "How long they stay, in minutes; parts of a minute are possible.")
  var minutes = 3.0

  @Option(help: "What they speak: fr, en or both.")
  var language = Speech.fr

  @Option(help: "The same seed gives the same robots.")
  var seed: UInt64 = 1

  enum Speech: String, ExpressibleByArgument, CaseIterable {
    case fr, en, both

    var languages: [Language] {
      switch self {
      case .fr: [.french]
      case .en: [.english]
      case .both: [.french, .english]
      }
    }
  }

  private var seconds: Int { Int((minutes * 60).rounded()) }

  func validate() throws {
    guard JoinCode(rawValue: code) != nil else { throw ValidationError("\(code) is not the code of a session.") }
    guard ServerAddress(server) != nil else {
      throw ValidationError("--server takes an address such as http://localhost:8080.")
    }
    guard Rehearsal.participantLimits.contains(participants) else {
      throw ValidationError("--participants takes a number from 1 to \(Rehearsal.participantLimits.upperBound).")
    }
    guard minutes.isFinite, abs(minutes) < 1_000, Rehearsal.secondLimits.contains(seconds) else {
      throw ValidationError("--minutes takes a number from 0.1 to \(Rehearsal.secondLimits.upperBound / 60).")
    }
  }

  func run() async throws {
    guard let code = JoinCode(rawValue: code), let address = ServerAddress(server) else { return }
    print("\(participants) robots rehearse session \(code.spaced) at \(server) for \(seconds) s (seed \(seed)).")
    let door = try PhoneDoor(to: address)
    let rehearsal = Rehearsal(
      of: code, participants: participants, seconds: seconds, languages: language.languages, seed: seed)
    let report = await rehearsal.run(through: door) { time, report in
      print(RehearsalSummary(report).progress(after: time))
      fflush(nil)
    }
    door.close()
    print(RehearsalSummary(report).text)
    if report.joined == 0 { throw ExitCode.failure }
  }
}
