import Activities
import Kernel
import Markup
import Testing

@Suite("A slide")
struct SlideTests {
  private func slide(_ fields: (String, String)...) throws(ActivityRefusal) -> Slide {
    var chance = Chance(seed: 1)
    return try Slide(
      from: Form(fields.map { .init(name: $0.0, value: $0.1) }), replacing: Slide(newIn: .english), drawing: &chance)
  }

  private func html(_ slide: Slide, _ place: Place = .phone) -> String {
    slide.results(
      Scene(activity: slide, stage: .init(), tally: slide.emptyTally, language: .english, place: place)
    ).html
  }

  @Test("shows Maëlle's text with its lists and its links")
  func text() throws {
    let slide = try slide(("question", "November"), ("text", "- beds\n  - free at noon\n\n[plan](https://a.example)"))
    #expect(html(slide).contains("<ul><li>beds<ul><li>free at noon</li></ul></li></ul>"))
    #expect(html(slide).contains("href=\"https://a.example\""))
    #expect(html(slide, .screen).contains("(a.example)") && !html(slide, .screen).contains("href"))
  }

  @Test("shows a picture with the words that stand for it")
  func picture() throws {
    let slide = try slide(("question", "Ward"), ("picture", "k7p4qx"), ("picture-description", "The ward at noon"))
    #expect(html(slide).contains("<img src=\"/pictures/k7p4qx\" alt=\"The ward at noon\">"))
  }

  @Test("lets Maëlle take the picture away")
  func pictureRemoved() throws {
    let slide = try slide(("question", "Ward"), ("picture", "k7p4qx"), ("picture-removed", "yes"))
    #expect(slide.picture == nil)
  }

  @Test("refuses a picture without words, and one whose name could lead elsewhere")
  func pictureRefusals() {
    #expect(throws: ActivityRefusal.self) { try slide(("question", "Ward"), ("picture", "k7p4qx")) }
    for name in ["../secret", "a/b", "a\"b", "É", String(repeating: "a", count: 65)] {
      #expect(throws: ActivityRefusal.unknown(field: "picture-file")) {
        try slide(("question", "Ward"), ("picture", name), ("picture-description", "x"))
      }
    }
  }

  @Test("refuses a slide without a title and one that is too long")
  func textRefusals() {
    #expect(throws: ActivityRefusal.missing(field: "question")) { try slide(("text", "Only text")) }
    #expect(throws: ActivityRefusal.tooLong(field: "text", limit: 3_000)) {
      try slide(("question", "Long"), ("text", String(repeating: "a", count: 3_001)))
    }
  }

  @Test("keeps hidden marks out of its text but not the indentation")
  func cleaning() throws {
    let slide = try slide(("question", "Q"), ("text", "a\u{202E}b\n\n\n\n\t- c  d  \n\n"))
    #expect(slide.text == "ab\n\n    - c d")
  }

  @Test("takes no answer")
  func answering() {
    let slide = Slide(newIn: .french)
    var giving = Giving<Slide>(stage: .init(), tally: slide.emptyTally, chance: Chance(seed: 1))
    #expect(throws: ActivityRefusal.self) { try slide.answer(from: Form(), in: &giving) }
  }
}
