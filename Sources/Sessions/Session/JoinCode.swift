import Kernel

/// Six characters that people type to join: no I, O, 0 or 1, so nobody hesitates.
public struct JoinCode: Hashable, Sendable, Codable, RawRepresentable {
  public static let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")
  public static let length = 6
  private static let bytes = Set(alphabet.compactMap(\.asciiValue))

  public let rawValue: String

  /// The code that `rawValue` spells: small letters, spaces and hyphens are forgiven. Nil when it is none.
  public init?(rawValue: String) {
    // As it mostly comes, in the address of a page: nothing to forgive.
    if rawValue.utf8.count == Self.length, rawValue.utf8.allSatisfy({ Self.bytes.contains($0) }) {
      self.rawValue = rawValue
      return
    }
    let letters = rawValue.prefix(40).uppercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "\u{00B7}" }
    guard letters.count == Self.length, letters.allSatisfy(Self.alphabet.contains) else { return nil }
    self.rawValue = letters
  }

  /// Draws a code.
  public init(using generator: inout some RandomNumberGenerator) {
    rawValue = String((0..<Self.length).map { _ in Self.alphabet[Int.random(in: 0..<32, using: &generator)] })
  }

  /// As it stands on the screen: two groups of three.
  public var spaced: String { "\(rawValue.prefix(3))\u{00A0}\(rawValue.suffix(3))" }

  /// As a screen reader spells it.
  public var spelled: String { rawValue.map(String.init).joined(separator: " ") }
}

extension JoinCode {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let code = JoinCode(rawValue: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "Not a join code.")
    }
    self = code
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
