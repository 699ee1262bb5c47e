import ArgumentParser
import Foundation

/// Files in, JSON out, and the exit statuses of `sysexits.h`, for the commands that work offline.
enum InputFile {
  /// The bytes of a file; a file that cannot be read ends the command with status 66.
  static func bytes(of path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      say("\(path): this file cannot be read")
      throw ExitCode(66)
    }
    return [UInt8](data)
  }

  /// Says what is wrong with the input; the command ends with status 65.
  static func refused(_ reason: String) -> ExitCode {
    say(reason)
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
