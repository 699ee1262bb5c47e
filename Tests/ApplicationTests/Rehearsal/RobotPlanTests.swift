import Application
import Kernel
import Testing

@Suite("The plan of a robot")
struct RobotPlanTests {
  private static let length = Duration.seconds(180)

  private static func plans(_ seed: UInt64, languages: [Language] = [.french]) -> [RobotPlan] {
    (0..<400).map { RobotPlan(number: $0, in: length, languages: languages, seed: seed) }
  }

  @Test("is the same again for the same seed, and another for another")
  func repeatable() {
    #expect(Self.plans(7) == Self.plans(7))
    #expect(Self.plans(7) != Self.plans(8))
  }

  @Test("brings most at the beginning and some late, all in the first half", arguments: [1, 2, 3] as [UInt64])
  func arrivals(seed: UInt64) {
    let arrivals = Self.plans(seed).map(\.arrival)
    #expect(arrivals.allSatisfy { $0 >= .zero && $0 <= Self.length / 2 })
    #expect((320..<400).contains(arrivals.count { $0 <= .seconds(12) }))
  }

  @Test("makes some lose their connection and come back before the end")
  func losses() {
    let losses = Self.plans(5).compactMap(\.loss)
    #expect((20..<120).contains(losses.count))
    #expect(losses.allSatisfy { $0.length > .zero && $0.at + $0.length < Self.length })
  }

  @Test("lets robots speak the languages in turn")
  func languages() {
    #expect(Self.plans(1, languages: [.french, .english]).prefix(3).map(\.language) == [.french, .english, .french])
  }

  @Test("gives each answer its own time to think, never none")
  func thinking() {
    for plan in Self.plans(9) {
      let times = (0..<20).map { plan.thinking(before: $0) }
      #expect(times.allSatisfy { $0 >= .milliseconds(900) && $0 < .seconds(16) })
      #expect(Set(times).count > 10)
    }
  }
}
