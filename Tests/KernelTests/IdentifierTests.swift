import Foundation
import Kernel
import Testing

@Suite("An identifier")
struct IdentifierTests {
  @Test("is drawn from letters and figures that nobody confuses, twenty of them, and never twice")
  func drawn() {
    var chance = Chance(seed: 3)
    let drawn = (0..<5_000).map { _ in PersonID(using: &chance) }
    #expect(Set(drawn).count == drawn.count)
    let alphabet = Set("abcdefghjkmnpqrstuvwxyz023456789")
    #expect(alphabet.count == 32)
    #expect(drawn.allSatisfy { $0.rawValue.count == 20 && Set($0.rawValue).isSubset(of: alphabet) })
    #expect(Set(drawn.flatMap(\.rawValue)) == alphabet)
  }

  @Test("stands in the log as its text, as a value and as a key")
  func coding() throws {
    let camille = PersonID(rawValue: "camille")
    let encoder = JSONEncoder()
    #expect(String(decoding: try encoder.encode([camille]), as: UTF8.self) == #"["camille"]"#)
    let written = try encoder.encode([camille: 3])
    #expect(String(decoding: written, as: UTF8.self) == #"{"camille":3}"#)
    #expect(try JSONDecoder().decode([PersonID: Int].self, from: written) == [camille: 3])
  }

  @Test("is read as it is, and ordered by its text")
  func text() {
    #expect(PersonID(rawValue: "a") < PersonID(rawValue: "b"))
    #expect("\(PersonID(rawValue: "camille"))" == "camille")
  }
}
