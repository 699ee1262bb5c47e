import Foundation
import Kernel
import Testing

@Suite("A moment")
struct MomentTests {
  @Test("lies as far after another as was added, forwards and backwards")
  func adding() {
    var chance = Chance(seed: 1)
    for _ in 0..<200 {
      let start = Moment(milliseconds: Int64.random(in: -9_999_999_999_999...9_999_999_999_999, using: &chance))
      let seconds = Int.random(in: -1_000_000...1_000_000, using: &chance)
      let later = start.adding(seconds: seconds)
      #expect(later.milliseconds(since: start) == Int64(seconds) * 1_000)
      #expect(start.milliseconds(since: later) == -Int64(seconds) * 1_000)
      #expect(later.adding(milliseconds: -Int64(seconds) * 1_000) == start)
      #expect((later > start) == (seconds > 0))
    }
  }

  @Test("stands in the log as a number of milliseconds")
  func coding() throws {
    let noon = Moment(milliseconds: 1_795_424_400_000)
    let written = try JSONEncoder().encode([noon])
    #expect(String(decoding: written, as: UTF8.self) == "[1795424400000]")
    #expect(try JSONDecoder().decode([Moment].self, from: written) == [noon])
  }
}

@Suite("Places in the log")
struct PlaceTests {
  @Test("Positions are ordered, and nothing stands at the start")
  func positions() {
    #expect(Position.start < Position(rawValue: 1))
    #expect(Position(rawValue: 2) > Position(rawValue: 1))
    #expect(Position.start.rawValue == 0)
  }
}
