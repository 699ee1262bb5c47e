internal import Foundation
public import People

/// A password in the one form in which it is hashed: the same letters typed on two keyboards give the same bytes.
public struct Password: Sendable {
  public static let shortest = 10
  public static let longest = 200

  let bytes: [UInt8]

  /// A password that someone chooses for an account.
  public init(choosing raw: String, for email: EmailAddress) throws(PasswordRefusal) {
    if raw.count < Self.shortest { throw .tooShort }
    if raw.count > Self.longest { throw .tooLong }
    if raw.lowercased() == email.folded { throw .isEmail }
    if Self.common.contains(raw.lowercased()) { throw .tooCommon }
    bytes = Self.bytes(of: raw)
  }

  /// A password as somebody types it at the door, whatever it is.
  public init(trying raw: String) {
    // One character more than any password has: cut, it is still wrong.
    bytes = Self.bytes(of: String(raw.prefix(Self.longest + 1)))
  }

  private static func bytes(of raw: String) -> [UInt8] {
    let bytes = Array(raw.precomposedStringWithCanonicalMapping.utf8)
    // The scrypt of swift-crypto stops the process on an empty password.
    return bytes.isEmpty ? [0] : bytes
  }
}
