import Synchronization

/// Lets each key do something `burst` times at once and then once every `interval`. Memory is bounded: beyond
/// `mostKeys` the keys that owe least are forgotten.
///
/// One moment a key: when its bucket will be full again (the generic cell rate algorithm, ITU-T I.371).
final class RateLimiter: Sendable {
  private let interval: Duration
  private let tolerance: Duration
  private let mostKeys: Int
  private let now: @Sendable () -> Duration
  private let fullAt = Mutex<[String: Duration]>([:])

  /// `now` is the time since any fixed moment.
  init(
    burst: Int, interval: Duration, mostKeys: Int = 20_000,
    now: @escaping @Sendable () -> Duration = RateLimiter.timeSinceStart
  ) {
    self.interval = interval
    tolerance = interval * (burst - 1)
    self.mostKeys = mostKeys
    self.now = now
  }

  /// Takes one try from `key`, or throws a 429 page that says how long to wait.
  func admit(_ key: String) throws(Problem) {
    if let wait = wait(afterTryOf: key) {
      throw .tooManyRequests(retryAfter: max(1, Int(wait.components.seconds) + 1))
    }
  }

  /// Whether `key` has no try left now. Takes none.
  func isExhausted(_ key: String) -> Bool {
    let now = now()
    return fullAt.withLock { max(($0[key] ?? now), now) - now > tolerance }
  }

  /// Takes one try from `key`: nil when it may go on, otherwise how long until the next one may. A refused try
  /// costs nothing.
  func wait(afterTryOf key: String) -> Duration? {
    let now = now()
    return fullAt.withLock { fullAt in
      let full = max(fullAt[key] ?? now, now)
      if full - now > tolerance { return full - now - tolerance }
      if fullAt[key] == nil, fullAt.count >= mostKeys { Self.forget(in: &fullAt, now: now, keeping: mostKeys) }
      fullAt[key] = full + interval
      return nil
    }
  }

  /// Gives back the try that `key` took, when it turned out to be none of those that are counted.
  func giveBack(_ key: String) {
    let now = now()
    fullAt.withLock { fullAt in
      guard let full = fullAt[key] else { return }
      fullAt[key] = full - interval > now ? full - interval : nil
    }
  }

  // Sweeping a quarter at a time keeps the cost of a try constant on average.
  private static func forget(in fullAt: inout [String: Duration], now: Duration, keeping mostKeys: Int) {
    fullAt = fullAt.filter { $0.value > now }
    guard fullAt.count >= mostKeys else { return }
    let least = fullAt.sorted { $0.value < $1.value }.prefix(mostKeys / 4 + 1)
    for (key, _) in least { fullAt[key] = nil }
  }

  static func timeSinceStart() -> Duration {
    start.duration(to: .now)
  }

  private static let start = ContinuousClock.now
}
