import ArgumentParser
import Foundation
import Kernel
import Tables

/// Files in, JSON out, and the exit statuses of `sysexits.h`, for the commands that work offline.
enum InputFile {
  /// The bytes of a file; a file that cannot be read ends the command with status 66.
  static func bytes(of path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      let reason = Wording(
        french: "\(path)\u{202F}: ce fichier ne peut pas être lu.", english: "\(path): this file cannot be read.")
      say(reason[Environment.language])
      throw ExitCode(66)
    }
    return [UInt8](data)
  }

  /// Says what is wrong with the input; the command ends with status 65.
  static func refused(_ reason: Wording) -> ExitCode {
    say(reason[Environment.language])
    return ExitCode(65)
  }

  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private static func say(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}

extension Wording {
  subscript(language: Language) -> String { language == .french ? french : english }
}
