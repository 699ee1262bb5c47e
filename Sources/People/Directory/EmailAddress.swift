/// An e-mail address. Two that differ only by case are the same address.
public struct EmailAddress: Sendable {
  /// The longest address, in characters (RFC 5321).
  public static let limit = 254

  /// As the person writes it.
  public let text: String

  /// Nil when `text` is no address that mail could reach: one `@`, no space, a domain with a dot, ASCII.
  public init?(_ text: String) {
    let halves = text.split(separator: "@", omittingEmptySubsequences: false)
    guard text.utf8.count <= Self.limit, halves.count == 2 else { return nil }
    let local = halves[0].split(separator: ".", omittingEmptySubsequences: false)
    let domain = halves[1].split(separator: ".", omittingEmptySubsequences: false)
    guard halves[0].utf8.count <= 64, domain.count >= 2,
      local.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.standsBeforeAt) }),
      domain.allSatisfy(Self.isLabel)
    else { return nil }
    self.text = text
  }

  /// The one form that every writing of the same address has.
  public var folded: String { text.lowercased() }

  private static func standsBeforeAt(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }

  private static func isLabel(_ label: Substring) -> Bool {
    let bytes = label.utf8
    return (1...63).contains(bytes.count) && bytes.first != 0x2D && bytes.last != 0x2D
      && bytes.allSatisfy { isAlphanumeric($0) || $0 == 0x2D }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}

extension EmailAddress: Hashable {
  public static func == (left: EmailAddress, right: EmailAddress) -> Bool { left.folded == right.folded }

  public func hash(into hasher: inout Hasher) { hasher.combine(folded) }
}

extension EmailAddress: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let address = EmailAddress(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an e-mail address")
    }
    self = address
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
