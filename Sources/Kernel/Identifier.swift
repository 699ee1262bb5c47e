/// The name of one `Subject` for ever: opaque, unguessable when drawn, without meaning.
///
/// Stored as a plain string. Domain code never draws one: it arrives in the command.
public struct Identifier<Subject>: Hashable, Sendable, RawRepresentable, Comparable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Draws a fresh identifier: 20 characters of 5 bits, 100 bits of chance.
  public init(using generator: inout some RandomNumberGenerator) {
    let alphabet = Array("abcdefghjkmnpqrstuvwxyz023456789")
    rawValue = String((0..<20).map { _ in alphabet[Int.random(in: 0..<32, using: &generator)] })
  }

  public static func < (left: Identifier, right: Identifier) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension Identifier: CustomStringConvertible {
  public var description: String { rawValue }
}

extension Identifier: Codable {
  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

// As keys of a coded dictionary identifiers are the keys of a JSON object, not a list of pairs.
extension Identifier: CodingKeyRepresentable {
  public var codingKey: any CodingKey { TextKey(stringValue: rawValue) }

  public init?(codingKey: some CodingKey) {
    self.init(rawValue: codingKey.stringValue)
  }
}

private struct TextKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
