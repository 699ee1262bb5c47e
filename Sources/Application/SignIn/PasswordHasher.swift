internal import Foundation
internal import Synchronization

/// The one place where passwords are hashed: two at a time, on threads of its own, so that neither the event loops
/// nor Swift's own threads wait, and memory stays bounded.
public final class PasswordHasher: Sendable {
  /// How many may wait for their turn; more are turned away.
  static let waitingLimit = 100

  let cost: PasswordCost
  private let turnstile = Turnstile(places: 2)
  private let waiting = Mutex(0)

  /// Every application has one. Tests choose a lighter `cost`.
  public init(cost: PasswordCost = .standard) {
    self.cost = cost
  }

  func hash(_ password: Password) async throws(SignInRefusal) -> PasswordHash {
    let cost = cost
    return try await perform { try PasswordHash(of: password, cost: cost) }
  }

  func check(_ password: Password, against hash: PasswordHash) async throws(SignInRefusal) -> Bool {
    try await perform { try hash.matches(password) }
  }

  /// Does `work` on a thread of its own when its turn comes.
  func perform<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws(SignInRefusal) -> Value {
    let isAdmitted = waiting.withLock { count in
      if count >= Self.waitingLimit { return false }
      count += 1
      return true
    }
    guard isAdmitted else { throw .busy }
    defer { waiting.withLock { $0 -= 1 } }
    let outcome = await turnstile.pass {
      // Not a dispatch queue: on Linux its threads are those that Swift's tasks run on.
      await withCheckedContinuation { continuation in
        Thread.detachNewThread { continuation.resume(returning: Result { try work() }) }
      }
    }
    guard case .success(let value) = outcome else { throw .busy }
    return value
  }
}
