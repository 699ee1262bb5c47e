public import Activities
internal import Crypto
public import Kernel
public import Sessions

/// A place in a session, as a phone holds it in a cookie. Only hashes of the secret leave the phone's request: one says
/// which participant it is, another, for each activity, where its anonymous answer lies.
public struct Seat: Hashable, Sendable {
  /// What the cookie holds.
  public let secret: String

  /// The seat of that secret; nil when it cannot be one.
  public init?(secret: String) {
    guard secret.utf8.count == 32, secret.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x3B }) else { return nil }
    self.secret = secret
  }

  /// A new seat: 160 bits.
  public init(using generator: inout some RandomNumberGenerator) {
    let alphabet = Array("abcdefghjkmnpqrstuvwxyz023456789")
    secret = String((0..<32).map { _ in alphabet[Int.random(in: 0..<32, using: &generator)] })
  }

  /// Who sits there, in that session.
  public func participant(in session: SessionID) -> ParticipantID {
    ParticipantID(rawValue: Self.name("seat", secret, session.rawValue))
  }

  /// Under which token their anonymous answer to the activity lies.
  public func urnToken(for activity: ActivityID, generation: Int) -> Token {
    Token(rawValue: Self.name("urn", secret, activity.rawValue, String(generation)))
  }

  /// With what they give an anonymous answer to the activity, and find it again.
  public func slip(for activity: ActivityID) -> SlipKey {
    SlipKey(proof: Token(rawValue: Self.name("proof", secret, activity.rawValue))) { generation in
      urnToken(for: activity, generation: generation)
    }
  }

  /// A name that `parts` lead to, and that leads back to none of them. Asked for at every request.
  static func name(_ parts: String...) -> String {
    var hash = SHA256()
    for (index, var part) in parts.enumerated() {
      if index > 0 { hash.update(data: [UInt8(ascii: "/")]) }
      part.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    }
    let digest = hash.finalize()
    return String(unsafeUninitializedCapacity: 20) { letters in
      for (place, byte) in zip(0..<20, digest) { letters[place] = alphabet[Int(byte % 32)] }
      return 20
    }
  }

  private static let alphabet = Array("abcdefghjkmnpqrstuvwxyz023456789".utf8)
}
