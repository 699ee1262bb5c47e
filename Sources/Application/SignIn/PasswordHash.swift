internal import Crypto
internal import CryptoExtras
internal import Foundation

/// How much work one hash is (scrypt, RFC 7914): `rounds` is N, a power of two; memory is 128 × N × `blockSize` bytes.
public struct PasswordCost: Codable, Hashable, Sendable {
  public let rounds: Int
  public let blockSize: Int
  public let parallelism: Int

  public init(rounds: Int, blockSize: Int, parallelism: Int) {
    self.rounds = rounds
    self.blockSize = blockSize
    self.parallelism = parallelism
  }

  /// 32 MiB, N = 2¹⁵, r = 8, p = 3 (OWASP Password Storage Cheat Sheet).
  public static let standard = PasswordCost(rounds: 1 << 15, blockSize: 8, parallelism: 3)
}

/// What is kept of a password: a salted hash, with how it was made.
struct PasswordHash: Codable, Hashable, Sendable {
  let function: String
  let cost: PasswordCost
  let salt: Data
  let key: Data

  private static let keyLength = 32

  /// Takes long; only `PasswordHasher` calls it.
  init(of password: Password, cost: PasswordCost) throws {
    let salt = Self.random(16)
    self.init(cost: cost, salt: salt, key: try Self.derive(password, cost, salt).withUnsafeBytes { Data($0) })
  }

  /// A hash that no password has, for the time it takes to find that out.
  static func decoy(cost: PasswordCost) -> PasswordHash {
    PasswordHash(cost: cost, salt: random(16), key: random(keyLength))
  }

  /// Takes long; only `PasswordHasher` calls it. Keys are compared in constant time.
  func matches(_ password: Password) throws -> Bool {
    try Self.derive(password, cost, salt) == SymmetricKey(data: key)
  }

  private init(cost: PasswordCost, salt: Data, key: Data) {
    function = "scrypt"
    self.cost = cost
    self.salt = salt
    self.key = key
  }

  private static func derive(_ password: Password, _ cost: PasswordCost, _ salt: Data) throws -> SymmetricKey {
    try KDF.Scrypt.deriveKey(
      from: password.bytes, salt: salt, outputByteCount: keyLength,
      rounds: cost.rounds, blockSize: cost.blockSize, parallelism: cost.parallelism)
  }

  private static func random(_ count: Int) -> Data {
    var generator = SystemRandomNumberGenerator()
    return Data((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
  }
}
