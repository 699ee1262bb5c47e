import Kernel

struct PollWords: Sendable {
  let language: Language
  let question, options, optionsHint, least, most, allowsOther, shuffles, other, others, send: String
  let secondRound, roundsKey, openSecondRound, option, votesColumn, firstRound, secondRoundShort: String

  func picks(least: Int, most: Int) -> String {
    switch (language, least, most) {
    case (.french, _, 1): "Un seul choix, que vous pourrez changer."
    case (.english, _, 1): "One choice, which you can change."
    case (.french, let least, let most) where least == most: "\(most) choix, que vous pourrez changer."
    case (.english, let least, let most) where least == most: "\(most) choices, which you can change."
    case (.french, _, _): "De \(least) à \(most) choix, que vous pourrez changer."
    case (.english, _, _): "\(least) to \(most) choices, which you can change."
    }
  }

  func votes(_ count: Int) -> String {
    language == .french ? "\(count) voix" : count == 1 ? "1 vote" : "\(count) votes"
  }

  func first(_ share: String) -> String {
    language == .french ? "d’abord \(share)" : "\(share) at first"
  }

  private static let french = PollWords(
    language: .french, question: "Question", options: "Options", optionsHint: "De 2 à 20. Entrée en ajoute une.",
    least: "Nombre minimal de choix", most: "Nombre maximal de choix", allowsOther: "Permettre une réponse libre",
    shuffles: "Mélanger les options d’un téléphone à l’autre", other: "Autre réponse", others: "Autres réponses",
    send: "Envoyer ma réponse", secondRound: "Second tour, après discussion.",
    roundsKey: "Second tour, après discussion. En pointillé : le premier.", openSecondRound: "Ouvrir un second tour",
    option: "Option", votesColumn: "Voix", firstRound: "Premier tour", secondRoundShort: "Second tour")

  private static let english = PollWords(
    language: .english, question: "Question", options: "Options", optionsHint: "2 to 20. Enter adds one.",
    least: "Fewest choices", most: "Most choices", allowsOther: "Let people write an answer of their own",
    shuffles: "Shuffle the options from phone to phone", other: "Another answer", others: "Other answers",
    send: "Send my answer", secondRound: "Second round, after discussion.",
    roundsKey: "Second round, after discussion. Dotted: the first.", openSecondRound: "Open a second round",
    option: "Option", votesColumn: "Votes", firstRound: "First round", secondRoundShort: "Second round")
}

extension PollWords {
  init(_ language: Language) {
    self = language == .french ? Self.french : Self.english
  }
}
