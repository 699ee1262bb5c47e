import Kernel

struct WallWords: Sendable {
  let language: Language
  let question, most, mostHint, order, orderHint, newest, mostLiked, allowsLikes, moderated, moderatedHint: String
  let send: String

  func form(_ written: Int, of most: Int) -> CardFormWords {
    language == .french
      ? CardFormWords(
        add: "Votre carte", mine: "Vos cartes, \(written) sur \(most)",
        full: "Vos \(most) cartes sont écrites. Retirez-en une pour en écrire une autre.")
      : CardFormWords(
        add: "Your card", mine: "Your cards, \(written) of \(most)",
        full: "Your \(most) cards are written. Remove one to write another.")
  }

  private static let french = WallWords(
    language: .french, question: "Question", most: "Cartes par personne", mostHint: "De 1 à 20.", order: "Ordre",
    orderHint: "Les cartes anonymes ne portent pas d’heure\u{202F}: leur ordre est alors tiré au sort.",
    newest: "Les plus récentes d’abord", mostLiked: "Les plus aimées d’abord",
    allowsLikes: "Permettre d’aimer les cartes des autres", moderated: "Relire avant d’afficher",
    moderatedHint: "Une carte n’apparaît qu’une fois publiée par l’animation.", send: "Ajouter cette carte")

  private static let english = WallWords(
    language: .english, question: "Question", most: "Cards per person", mostHint: "From 1 to 20.", order: "Order",
    orderHint: "Anonymous cards carry no time: their order is then drawn by lot.", newest: "Newest first",
    mostLiked: "Most liked first", allowsLikes: "Let people like others’ cards", moderated: "Review before showing",
    moderatedHint: "A card appears only once a facilitator has published it.", send: "Add this card")
}

extension WallWords {
  init(_ language: Language) {
    self = language == .french ? Self.french : Self.english
  }

  static func phrases(_ language: Language) -> [String] {
    language == .french ? CardPhrases.french : CardPhrases.english
  }
}
