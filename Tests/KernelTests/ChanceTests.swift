import Foundation
import Kernel
import Testing

@Suite("Chance")
struct ChanceTests {
  @Test("is the same for the same seed, and goes on where it was written down")
  func repeatable() throws {
    var first = Chance(seed: 42)
    var second = Chance(seed: 42)
    let begun = (0..<50).map { _ in first.next() }
    #expect(begun == (0..<50).map { _ in second.next() })
    var resumed = try JSONDecoder().decode(Chance.self, from: JSONEncoder().encode(first))
    #expect(resumed.next() == first.next())
  }

  @Test("is SplitMix64: the first numbers of seed 1234567 are those of its authors")
  func oracle() {
    var chance = Chance(seed: 1_234_567)
    #expect(
      (0..<5).map { _ in chance.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test("gives every face of a die its share")
  func fair() {
    var chance = Chance(seed: 9)
    let faces = (0..<60_000).reduce(into: [Int: Int]()) { faces, _ in
      faces[Int.random(in: 1...6, using: &chance), default: 0] += 1
    }
    #expect(faces.count == 6)
    // Six standard deviations to either side.
    #expect(faces.values.allSatisfy { abs($0 - 10_000) < 550 })
  }
}
