internal import Crypto
internal import Foundation
internal import Kernel

/// A link with which a person chooses a password, as it lies in its drawer. One person has at most one; a new one
/// replaces it.
struct OneTimeLink: Codable, Hashable, Sendable {
  /// For how long a link can be used, in days.
  static let days = 7

  let digest: Data
  let until: Moment

  init(_ token: PersonalToken, made now: Moment) {
    digest = Data(token.digest)
    until = now.adding(seconds: Self.days * 86_400)
  }

  /// Compares in constant time.
  func opens(with token: PersonalToken, at now: Moment) -> Bool {
    token.digest == digest && now < until
  }
}
