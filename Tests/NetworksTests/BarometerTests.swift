import Testing

@testable import Networks

@Suite("The barometer")
struct BarometerTests {
  private func answers(_ rater: Int, _ from: Int, _ about: Int, _ items: [Int?]) throws -> Barometer.Answers {
    try #require(Barometer.Answers(rater: rater, from: from, about: about, items: items))
  }

  @Test("Five answers of seven are enough, four are not; 0, 6 or eight answers are none")
  func scores() throws {
    #expect(try answers(1, 0, 1, [5, 4, 3, 2, 1, nil, nil]).score == 3)
    #expect(try answers(1, 0, 1, [5, 4, 3, 2, nil, nil, nil]).score == nil)
    #expect(Barometer.Answers(rater: 1, from: 0, about: 1, items: [0, 1, 1, 1, 1, 1, 1]) == nil)
    #expect(Barometer.Answers(rater: 1, from: 0, about: 1, items: [6, 1, 1, 1, 1, 1, 1]) == nil)
    #expect(Barometer.Answers(rater: 1, from: 0, about: 1, items: [1]) == nil)
  }

  @Test("Purchasing says 4 of IT, IT says 3 of Purchasing: together 3.5, apart 1")
  func mutual() throws {
    let given = try (0..<5).flatMap { rater in
      [
        try answers(rater, 0, 1, Array(repeating: 4, count: 7)),
        try answers(rater + 5, 1, 0, Array(repeating: 3, count: 7)),
      ]
    }
    let barometer = Barometer(given)
    #expect(barometer.rating(from: 0, about: 1) == 4)
    #expect(barometer.mutual(0, 1)?.mean == 3.5)
    #expect(barometer.mutual(0, 1)?.gap == 1)
    #expect(barometer.intraclassCorrelation == 1)
  }

  @Test("Four raters are too few to be shown, whatever k is asked for")
  func tooFew() throws {
    let given = try (0..<4).map { try answers($0, 0, 1, Array(repeating: 4, count: 7)) }
    #expect(Barometer(given, k: 1).rating(from: 0, about: 1) == nil)
    #expect(Barometer(given).mutual(0, 1) == nil)
    #expect(Barometer(given).cronbachAlpha == nil)
  }

  @Test("Questions that always agree have an alpha of one; equal sums have none")
  func alpha() throws {
    let agreeing = try (1...5).map { try answers($0, 0, 1, Array(repeating: $0, count: 7)) }
    #expect(((Barometer(agreeing).cronbachAlpha ?? 0) - 1).magnitude < 1e-12)
    let equal = try (1...5).map { try answers($0, 0, 1, Array(repeating: 3, count: 7)) }
    #expect(Barometer(equal).cronbachAlpha == nil)
  }
}
