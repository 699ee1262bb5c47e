import ArgumentParser
import EventLog
import EventLogSQLite
import Foundation
import Kernel

/// Why a command on the data ends without having done what it was asked, for the terminal, and with which status.
struct Complaint: Error {
  let sentence: Bilingual
  let status: ExitCode

  /// What is there is no data, or is damaged: `EX_DATAERR` of sysexits.h.
  static let dataError = ExitCode(65)

  init(_ sentence: Bilingual, status: ExitCode = .failure) {
    self.sentence = sentence
    self.status = status
  }

  init(_ failure: CopyFailure) {
    switch failure {
    case .unreadable(let failure): self.init(failure)
    case .damaged, .unlike: self.init(failure.sentence, status: Self.dataError)
    case .exists, .itself, .occupied, .unwritable, .interrupted: self.init(failure.sentence)
    }
  }

  init(_ failure: LogFailure) {
    switch failure {
    case .full: self.init(failure.sentence)
    case .foreign, .tooNew: self.init(failure.sentence, status: Self.dataError)
    // Whoever is at the terminal is the one whom the reason is for.
    case .unavailable(let reason):
      self.init(
        Bilingual(
          french: "Ces données ne peuvent pas être lues\u{202F}: \(reason)",
          english: "The data cannot be read: \(reason)"),
        status: Self.dataError)
    }
  }

  /// Runs the work of a command; what goes wrong is said in a sentence, and the program ends with its status.
  static func heard(_ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch let complaint as Complaint {
      try complaint.end()
    } catch let failure as CopyFailure {
      try Complaint(failure).end()
    } catch let failure as LogFailure {
      try Complaint(failure).end()
    } catch let failure as AppendFailure {
      try Complaint(failure.sentence).end()
    }
  }

  private func end() throws {
    FileHandle.standardError.write(Data((sentence[Environment.language] + "\n").utf8))
    throw status
  }
}
