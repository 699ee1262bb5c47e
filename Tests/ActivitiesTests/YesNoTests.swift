import Activities
import Kernel
import SampleKind
import Testing

@Suite("A yes or no")
struct YesNoTests {
  private let yesNo = YesNo(newIn: .english)

  private func answer(_ fields: (String, String)...) throws(ActivityRefusal) -> YesNo.Answer? {
    var giving = Giving<YesNo>(stage: .init(), tally: yesNo.emptyTally, chance: Chance(seed: 1))
    return try yesNo.answer(from: Form(fields.map { .init(name: $0.0, value: $0.1) }), in: &giving)
  }

  @Test("takes Camille's yes")
  func takesYes() throws {
    #expect(try answer(("pick", "yes")) == .yes)
  }

  @Test("asks Camille again when she sends nothing, or neither yes nor no")
  func refuses() {
    #expect(throws: ActivityRefusal.missing(field: "pick")) { try answer() }
    #expect(throws: ActivityRefusal.unknown(field: "pick")) { try answer(("pick", "perhaps")) }
  }
}
