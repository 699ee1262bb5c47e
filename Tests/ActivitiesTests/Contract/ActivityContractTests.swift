import Activities
import Foundation
import Kernel
import Markup
import SampleKind
import Testing

/// What every kind of activity promises.
@Suite("Every kind of activity")
struct ActivityContractTests {
  /// What there is, and the kind of CONTRIBUTING.md, which needs nothing but its folder and a line like this one.
  static let catalogue = Catalogue(Catalogue.standard.kinds + [YesNo.self])
  static let names = catalogue.kinds.map { $0.kind.name }

  private func type(_ name: String) throws -> any Activity.Type {
    try #require(Self.catalogue.kind(named: name))
  }

  private func read<Value: Decodable>(_ type: Value.Type, _ bytes: Data) throws -> Value {
    let decoder = JSONDecoder()
    if let key = Catalogue.key { decoder.userInfo[key] = Self.catalogue }
    return try decoder.decode(type, from: bytes)
  }

  @Test("stands once in the catalogue, with words in both languages")
  func catalogueIsWhole() {
    #expect(Set(Self.names).count == Self.names.count)
    for kind in Self.catalogue.kinds.map({ $0.kind }) {
      #expect(!kind.title.french.isEmpty && !kind.title.english.isEmpty)
      #expect(!kind.hint.french.isEmpty && kind.hint.french != kind.hint.english)
    }
  }

  @Test("has its folder, and each folder its line in the catalogue")
  func folders() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources/Activities")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)?.allObjects ?? []
    var found: Set<String> = []
    for file in files.compactMap({ $0 as? URL }) where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      found.formUnion(text.matches(of: /(?:struct|enum|class) (\w+): (?:\w+, )*Activity\b/).map { String($0.1) })
    }
    #expect(found == Set(Catalogue.standard.kinds.map { String(describing: $0) }))
  }

  @Test("leaves with what was given, by as many people, however it is dealt", arguments: names, [true, false])
  func dealt(name: String, areSigned: Bool) throws {
    var rehearsed = Rehearsed(try type(name))
    guard rehearsed.running.kind.flow != .reading else { return }
    for seed in 0..<60 { try rehearsed.answer(Rehearsed.token(seed % 20), seed: UInt64(seed)) }
    var chance = Chance(seed: 4)
    let dealt = rehearsed.running.dealt(areSigned: areSigned, drawing: &chance)
    var again = Rehearsed(try type(name))
    for (index, answer) in dealt.enumerated() { again.running.record(answer, from: Rehearsed.token(index)) }
    #expect(again.running.answered == rehearsed.running.answered)
    let (left, right) = (again.view(.screen, identity: .anonymous), rehearsed.view(.screen, identity: .anonymous))
    #expect(again.running.results(left).html == rehearsed.running.results(right).html)
  }

  @Test("takes back its set-up form as it shows it", arguments: names, Language.allCases)
  func setUpFormRoundTrip(name: String, language: Language) throws {
    let running = Rehearsed(try type(name), in: language).running
    let shown = Form(shown: Markup.form(running.setUpFields(in: language)).html)
    let again = try running.setUp(from: shown, drawing: Chance(seed: 1))
    #expect(again == running.setUp)
  }

  @Test("keeps its set-up through encoding", arguments: names)
  func setUpCodes(name: String) throws {
    let setUp = Rehearsed(try type(name)).running.setUp
    #expect(try read(AnySetUp.self, JSONEncoder().encode(setUp)) == setUp)
  }

  @Test("takes what robots answer, again and again, and keeps it through encoding", arguments: names)
  func robotsAnswer(name: String) throws {
    var rehearsed = Rehearsed(try type(name))
    guard rehearsed.running.kind.flow != .reading else { return }
    for seed in 0..<200 {
      let token = Rehearsed.token(seed % 60)
      try rehearsed.answer(token, seed: UInt64(seed))
      let answer = try #require(rehearsed.running.answer(of: token))
      #expect(try read(AnyAnswer.self, JSONEncoder().encode(answer)) == answer)
    }
    #expect(rehearsed.running.answered == 60)
  }

  @Test("shows the same results in whatever order answers came, and after taking one out", arguments: names)
  func tallyIsOrderFree(name: String) throws {
    var first = Rehearsed(try type(name))
    guard first.running.kind.flow != .reading else { return }
    let tokens = (0..<40).map(Rehearsed.token)
    for (seed, token) in tokens.enumerated() { try first.answer(token, seed: UInt64(seed)) }
    var second = Rehearsed(try type(name))
    var chance = Chance(seed: 7)
    second.running.record(first.running.answer(of: tokens[3]), from: Token(rawValue: "gone"))
    for token in tokens.shuffled(using: &chance) { second.running.record(first.running.answer(of: token), from: token) }
    second.running.record(nil, from: Token(rawValue: "gone"))
    for place in Place.allCases {
      #expect(first.running.results(first.view(place)).html == second.running.results(second.view(place)).html)
    }
  }

  @Test("shows everybody the same results, whatever lots their form is drawn by", arguments: names)
  func resultsHaveNoLots(name: String) throws {
    var rehearsed = Rehearsed(try type(name))
    if rehearsed.running.kind.flow != .reading {
      for seed in 0..<40 { try rehearsed.answer(Rehearsed.token(seed), seed: UInt64(seed)) }
    }
    func shown(_ place: Place, _ seed: UInt64) -> [String] {
      let view = rehearsed.view(place, seed: seed)
      let table = rehearsed.running.table(view)
      return [rehearsed.running.results(view).html, rehearsed.running.offer(view).html] + table.columns
        + table.rows.flatMap { $0 } + rehearsed.running.outcomes(view).map { "\($0)" }
    }
    for place in Place.allCases {
      let one = shown(place, 1)
      for seed in UInt64(2)..<8 { #expect(shown(place, seed) == one) }
    }
  }

  @Test("shows on the big screen nothing to press", arguments: names)
  func screenHasNoControls(name: String) throws {
    var rehearsed = Rehearsed(try type(name))
    if rehearsed.running.kind.flow != .reading {
      for seed in 0..<12 { try rehearsed.answer(Rehearsed.token(seed), seed: UInt64(seed)) }
    }
    let html = rehearsed.running.results(rehearsed.view(.screen)).html
    for control in ["<form", "<button", "<input", "<a "] { #expect(!html.contains(control)) }
  }

  @Test("offers the big screen the same whatever was answered, and nothing to press", arguments: names)
  func offerHidesAnswers(name: String) throws {
    var rehearsed = Rehearsed(try type(name))
    guard rehearsed.running.kind.flow != .reading else { return }
    let before = rehearsed.running.offer(rehearsed.view(.screen, showsResults: false)).html
    for seed in 0..<12 { try rehearsed.answer(Rehearsed.token(seed), seed: UInt64(seed)) }
    #expect(rehearsed.running.offer(rehearsed.view(.screen, showsResults: false)).html == before)
    for control in ["<form", "<button", "<input", "<a "] { #expect(!before.contains(control)) }
  }

  @Test("has no word in the wrong language", arguments: names)
  func wordsDiffer(name: String) throws {
    let rehearsed = Rehearsed(try type(name))
    let french = rehearsed.running.setUpFields(in: .french).html
    let english = rehearsed.running.setUpFields(in: .english).html
    #expect(french != english)
  }

  @Test("lets no hostile text become markup", arguments: names)
  func hostileText(name: String) throws {
    let hostile = "<script>alert(1)</script>\" onload=x \u{202E}abc"
    var rehearsed = Rehearsed(try type(name))
    let running = rehearsed.running
    var setUp = Form(shown: Markup.form(running.setUpFields(in: .english)).html)
    setUp.fields = setUp.fields.map { $0.name == "question" ? .init(name: "question", value: hostile) : $0 }
    if let changed = try? running.setUp(from: setUp, drawing: Chance(seed: 1)) { rehearsed.running.replace(changed) }
    let token = Rehearsed.token(1)
    let page = Markup.form(["id": "answer"], running.answerFields(rehearsed.view(.phone, reader: token))).html
    var chance = Chance(seed: 3)
    let form = BlankForm(page: page, form: "answer").filled(with: [hostile], drawing: &chance)
    if let answer = try? running.answer(from: form, by: token, at: nil, opened: nil, drawing: Chance(seed: 2)) {
      rehearsed.running.record(answer, from: token)
    }
    for place in Place.allCases {
      for language in Language.allCases {
        let view = rehearsed.view(place, in: language, reader: token)
        let html = (rehearsed.running.results(view).html + rehearsed.running.answerFields(view).html)
        #expect(!html.contains("<script") && !html.contains("\u{202E}") && !html.contains("style="))
      }
    }
  }

  @Test("survives texts of 100,000 characters and forms full of nonsense", arguments: names)
  func oversizedForms(name: String) throws {
    let rehearsed = Rehearsed(try type(name))
    let running = rehearsed.running
    let token = Rehearsed.token(1)
    let long = String(repeating: "é<", count: 50_000)
    var form = rehearsed.robotForm(token, seed: 1)
    for index in form.fields.indices {
      form.fields[index] = .init(name: form.fields[index].name, value: long)
      let given = try? running.answer(from: form, by: token, at: nil, opened: nil, drawing: Chance(seed: 1))
      let size = try given.flatMap { $0 }.map { try JSONEncoder().encode($0).count } ?? 0
      #expect(size < 20_000)
    }
    var setUp = Form(shown: Markup.form(running.setUpFields(in: .english)).html)
    setUp.fields = setUp.fields.map { .init(name: $0.name, value: long) }
    #expect(throws: ActivityRefusal.self) { try running.setUp(from: setUp, drawing: Chance(seed: 1)) }
  }

  @Test("exports as many cells as columns in every row", arguments: names, Language.allCases)
  func tableIsRectangular(name: String, language: Language) throws {
    var rehearsed = Rehearsed(try type(name))
    if rehearsed.running.kind.flow != .reading {
      for seed in 0..<12 { try rehearsed.answer(Rehearsed.token(seed), seed: UInt64(seed)) }
    }
    let table = rehearsed.running.table(rehearsed.view(.report, in: language))
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
  }

  @Test("tells participants nothing of each other's tokens", arguments: names)
  func tokensStayInside(name: String) throws {
    var rehearsed = Rehearsed(try type(name))
    guard rehearsed.running.kind.flow != .reading else { return }
    for seed in 0..<12 { try rehearsed.answer(Rehearsed.token(seed), seed: UInt64(seed)) }
    for place in Place.allCases {
      let html = rehearsed.running.results(rehearsed.view(place, identity: .anonymous)).html
      #expect(!html.contains("token"))
    }
  }
}
