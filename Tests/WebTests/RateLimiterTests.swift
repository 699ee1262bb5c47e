import HTTPTypes
import Synchronization
import Testing

@testable import Web

@Suite("How often")
struct RateLimiterTests {
  private final class Clock: Sendable {
    private let time = Mutex(Duration.zero)
    var now: Duration { time.withLock { $0 } }
    func pass(_ duration: Duration) { time.withLock { $0 += duration } }
  }

  @Test("Camille may try five codes at once and then one every ten seconds")
  func burst() {
    let clock = Clock()
    let limiter = RateLimiter(burst: 5, interval: .seconds(10)) { clock.now }
    for _ in 0..<5 { #expect(limiter.wait(afterTryOf: "camille") == nil) }
    #expect(limiter.wait(afterTryOf: "camille") == .seconds(10))
    clock.pass(.seconds(9))
    #expect(limiter.wait(afterTryOf: "camille") == .seconds(1))
    clock.pass(.seconds(1))
    #expect(limiter.wait(afterTryOf: "camille") == nil)
    #expect(limiter.wait(afterTryOf: "camille") != nil)
  }

  @Test("One who tries too often does not hold up another")
  func separate() {
    let limiter = RateLimiter(burst: 1, interval: .seconds(10)) { .zero }
    #expect(limiter.wait(afterTryOf: "camille") == nil)
    #expect(limiter.wait(afterTryOf: "samir") == nil)
    #expect(limiter.wait(afterTryOf: "camille") != nil)
  }

  @Test("Whatever the tries, a second of them never exceeds the burst and the rate")
  func property() {
    var chance = SystemRandomNumberGenerator()
    for _ in 0..<50 {
      let clock = Clock()
      let burst = Int.random(in: 1...6, using: &chance)
      let limiter = RateLimiter(burst: burst, interval: .milliseconds(100)) { clock.now }
      var admitted = 0
      for _ in 0..<400 {
        if limiter.wait(afterTryOf: "camille") == nil { admitted += 1 }
        clock.pass(.milliseconds(Int.random(in: 0...60, using: &chance)))
      }
      #expect(admitted <= burst + Int(clock.now / .milliseconds(100)))
    }
  }

  @Test("Many strangers do not fill the memory, and one who is held up stays so")
  func bounded() {
    let limiter = RateLimiter(burst: 3, interval: .seconds(10), mostKeys: 100) { .zero }
    for _ in 0..<3 { #expect(limiter.wait(afterTryOf: "camille") == nil) }
    for number in 0..<5_000 { #expect(limiter.wait(afterTryOf: "stranger \(number)") == nil) }
    #expect(limiter.wait(afterTryOf: "camille") != nil)
  }

  @Test("The refusal says when to come back")
  func refusal() throws {
    let limiter = RateLimiter(burst: 1, interval: .seconds(10)) { .zero }
    try limiter.admit("camille")
    let problem = #expect(throws: Problem.self) { try limiter.admit("camille") }
    #expect(problem?.status == .tooManyRequests)
    #expect(problem?.headers[.retryAfter] == "11")
  }
}
