internal import Crypto
public import Kernel

/// A secret that stands for one person, in a cookie or a one-time link: whose it is, and 160 bits of chance. Only its
/// fingerprint is kept.
public struct PersonalToken: Hashable, Sendable {
  public let person: PersonID
  let secret: String

  private static let alphabet = Array("abcdefghjkmnpqrstuvwxyz023456789")
  private static let length = 32

  /// Draws a fresh one.
  init(for person: PersonID) {
    var generator = SystemRandomNumberGenerator()
    self.person = person
    secret = String(
      (0..<Self.length).map { _ in Self.alphabet[Int.random(in: 0..<Self.alphabet.count, using: &generator)] })
  }

  /// Reads what came back from a browser; nil when it has not even the form of a token.
  public init?(text: String) {
    guard text.utf8.count <= 200, let dot = text.lastIndex(of: ".") else { return nil }
    let secret = text[text.index(after: dot)...]
    guard secret.count == Self.length, secret.allSatisfy(Self.alphabet.contains) else { return nil }
    person = PersonID(rawValue: String(text[..<dot]))
    self.secret = String(secret)
  }

  /// Fit for a cookie's value and for a part of a link's path.
  public var text: String { "\(person).\(secret)" }

  var digest: SHA256Digest { SHA256.hash(data: Array(text.utf8)) }

  /// SHA-256 in hexadecimal.
  var fingerprint: String {
    digest.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}
