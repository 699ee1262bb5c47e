import Kernel
import Markup

struct RankingWords: Sendable {
  let language: Language
  let question, options, optionsHint, least, allowsTies, shuffles, send, up, down, moved: String
  let method, methodInShort, placeColumn, option, bordaPoints, mean, placedBy, firstFor: String

  func howTo(least: Int, of count: Int, ties: Bool) -> String {
    switch language {
    case .french:
      let how = least == count ? "Une place pour chacune." : "Placez-en \(least) au moins."
      return ties ? "\(how) Deux options peuvent partager une place." : "\(how) Une option par place."
    case .english:
      let how = least == count ? "Give each one a place." : "Place at least \(least)."
      return ties ? "\(how) Two options may share a place." : "\(how) One option per place."
    }
  }

  func place(_ number: Int) -> String {
    switch (language, number) {
    case (.french, 1): "1ʳᵉ"
    case (.french, _): "\(number)ᵉ"
    case (.english, 11), (.english, 12), (.english, 13): "\(number)th"
    case (.english, _):
      switch number % 10 {
      case 1: "\(number)st"
      case 2: "\(number)nd"
      case 3: "\(number)rd"
      default: "\(number)th"
      }
    }
  }

  func points(_ double: Int) -> String {
    let written = double % 2 == 0 ? (double / 2).written(in: language) : (Double(double) / 2).written(in: language)
    switch language {
    case .french: return double < 4 ? "\(written) point" : "\(written) points"
    case .english: return double == 2 ? "1 point" : "\(written) points"
    }
  }

  func meanPlace(_ mean: Double) -> String {
    let written = mean.written(in: language, digits: 1)
    return language == .french ? "place moyenne \(written)" : "average place \(written)"
  }

  private static let french = RankingWords(
    language: .french, question: "Question", options: "Options", optionsHint: "De 2 à 15. Entrée en ajoute une.",
    least: "Options à placer au moins", allowsTies: "Permettre les ex æquo",
    shuffles: "Mélanger les options d’un téléphone à l’autre", send: "Envoyer mon classement", up: "Monter",
    down: "Descendre", moved: "{item}, place {place} sur {count}",
    method:
      "Méthode de Borda\u{202F}: sur chaque classement, une option gagne un point pour chaque option placée après elle, un "
      + "demi-point pour chaque ex æquo. Les options non placées se partagent les dernières places.",
    methodInShort: "Méthode de Borda\u{202F}: un point pour chaque option placée après.", placeColumn: "Place",
    option: "Option", bordaPoints: "Points de Borda", mean: "Place moyenne", placedBy: "Placée par",
    firstFor: "Première pour")

  private static let english = RankingWords(
    language: .english, question: "Question", options: "Options", optionsHint: "2 to 15. Enter adds one.",
    least: "Options to place at least", allowsTies: "Allow ties", shuffles: "Shuffle the options from phone to phone",
    send: "Send my ranking", up: "Move up", down: "Move down", moved: "{item}, place {place} of {count}",
    method:
      "Borda’s method: in each ranking an option gains a point for every option placed after it, and half a point for "
      + "every tie. Options not placed share the last places.",
    methodInShort: "Borda’s method: a point for every option placed after.", placeColumn: "Place", option: "Option",
    bordaPoints: "Borda points", mean: "Average place", placedBy: "Placed by", firstFor: "First for")
}

extension RankingWords {
  init(_ language: Language) {
    self = language == .french ? Self.french : Self.english
  }
}
