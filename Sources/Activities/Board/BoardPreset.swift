import Kernel

/// Columns that are known to work.
struct BoardPreset: Sendable {
  let name: String
  let title: Bilingual
  let columns: [Bilingual]

  func choices(in language: Language) -> [Choice] {
    columns.enumerated().map { Choice(id: "\(name)-\(optionLetter($0.offset))", text: $0.element[language]) }
  }

  /// The wire name and the language, as the set-up form sends them: `4l/fr`.
  func value(in language: Language) -> String { "\(name)/\(language.rawValue)" }

  static func columns(for value: String) -> [Choice]? {
    for preset in all {
      for language in Language.allCases where preset.value(in: language) == value {
        return preset.choices(in: language)
      }
    }
    return nil
  }

  private init(_ name: String, _ french: String, _ english: String, _ columns: (String, String)...) {
    self.name = name
    title = Bilingual(french: french, english: english)
    self.columns = columns.map { Bilingual(french: $0.0, english: $0.1) }
  }

  static let all = [
    BoardPreset(
      "start-stop-continue", "Commencer, cesser, garder", "Start, stop, continue", ("Commencer", "Start"),
      ("Cesser", "Stop"), ("Garder", "Continue")),
    BoardPreset(
      "4l", "Les quatre L\u{202F}: aimé, appris, manqué, désiré", "Four Ls: liked, learned, lacked, longed for",
      ("Aimé", "Liked"), ("Appris", "Learned"), ("Manqué", "Lacked"), ("Désiré", "Longed for")),
    BoardPreset(
      "swot", "SWOT\u{202F}: forces, faiblesses, occasions, menaces",
      "SWOT: strengths, weaknesses, opportunities, threats", ("Forces", "Strengths"), ("Faiblesses", "Weaknesses"),
      ("Occasions", "Opportunities"), ("Menaces", "Threats")),
    BoardPreset(
      "lean-coffee", "Café Lean\u{202F}: à discuter, en cours, discuté",
      "Lean coffee: to discuss, discussing, discussed",
      ("À discuter", "To discuss"), ("En discussion", "Discussing"), ("Discuté", "Discussed")),
    BoardPreset(
      "mad-sad-glad", "Fâché, triste, content", "Mad, sad, glad", ("Ce qui m’a fâché", "Mad"),
      ("Ce qui m’a attristé", "Sad"), ("Ce qui m’a réjoui", "Glad")),
    BoardPreset(
      "drop-add-keep-improve", "Abandonner, ajouter, garder, améliorer", "Drop, add, keep, improve",
      ("Abandonner", "Drop"), ("Ajouter", "Add"), ("Garder", "Keep"), ("Améliorer", "Improve")),
    BoardPreset(
      "well-better-ideas", "Réussi, à améliorer, idées", "Went well, to improve, ideas",
      ("Ce qui a réussi", "Went well"), ("À améliorer", "To improve"), ("Idées", "Ideas")),
    BoardPreset(
      "for-against", "Pour, contre", "For, against", ("Pour", "For"), ("Contre", "Against")),
    BoardPreset(
      "know-wonder-need", "Nous savons, nous nous demandons, il nous faut", "We know, we wonder, we need",
      ("Nous savons", "We know"), ("Nous nous demandons", "We wonder"), ("Il nous faut", "We need")),
  ]
}
