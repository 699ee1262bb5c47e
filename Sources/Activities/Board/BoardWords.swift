import Kernel

struct BoardWords: Sendable {
  let language: Language
  let question, preset, keepColumns, presetHint, columns, columnsHint, column, most, mostHint: String
  let votes, votesHint, privateFirst, privateHint, onlyYou, howToVote, send, stillAlone, lost: String
  let privateNow, share, openVoting, closeVoting, toColumn, moveCards, wording, wordingHint, who, by: String
  let makeDecision, makeAction, outcomes, drop, decision, action, votesColumn: String

  static let noVote = Bilingual(
    french: "On ne vote pas en ce moment.", english: "There is no vote right now.")
  static let stillPrivate = Bilingual(
    french: "Les cartes sont encore privées. Partagez-les d’abord.",
    english: "The cards are still private. Share them first.")
  static let notADay = Bilingual(
    french: "Donnez un jour du calendrier, par exemple 2026-12-01.",
    english: "Give a day of the calendar, for instance 2026-12-01.")

  func form(_ written: Int, of most: Int) -> CardFormWords {
    language == .french
      ? CardFormWords(
        add: "Votre carte", mine: "Vos cartes, \(written) sur \(most)",
        full: "Vos \(most) cartes sont écrites. Retirez-en une pour en écrire une autre.")
      : CardFormWords(
        add: "Your card", mine: "Your cards, \(written) of \(most)",
        full: "Your \(most) cards are written. Remove one to write another.")
  }

  func votesLeft(_ count: Int) -> String {
    switch (language, max(count, 0)) {
    case (.french, 0): "Toutes vos voix sont données."
    case (.french, let count): "Il vous reste \(count) voix."
    case (.english, 0): "You have used all your votes."
    case (.english, 1): "1 vote left."
    case (.english, let count): "\(count) votes left."
    }
  }

  func votes(_ count: Int) -> String {
    language == .french ? "\(count) voix" : count == 1 ? "1 vote" : "\(count) votes"
  }

  func drop(_ text: String) -> String {
    language == .french ? "Retirer «\u{202F}\(text)\u{202F}»" : "Remove “\(text)”"
  }

  private static let french = BoardWords(
    language: .french, question: "Question", preset: "Modèle de colonnes", keepColumns: "Garder mes colonnes",
    presetHint: "Un modèle remplace les colonnes ci-dessous quand vous enregistrez.", columns: "Colonnes",
    columnsHint: "De 1 à 6. Entrée en ajoute une.", column: "Colonne", most: "Cartes par personne",
    mostHint: "De 1 à 20.", votes: "Voix par personne",
    votesHint: "De 0 à 20\u{202F}; 0\u{202F}: pas de vote. Une voix par carte.",
    privateFirst: "Chacun écrit d’abord pour soi", privateHint: "Les cartes se montrent quand vous les partagez.",
    onlyYou: "Vous seul·e voyez vos cartes jusqu’à ce que l’animation les partage.",
    howToVote: "Un cœur en donne une, un second appui la reprend.", send: "Ajouter cette carte",
    stillAlone: "Chacun écrit pour soi. Les cartes se montreront ensemble.", lost: "Autres cartes",
    privateNow: "Personne ne voit les cartes des autres, vous non plus.", share: "Partager les cartes",
    openVoting: "Rouvrir le vote", closeVoting: "Clore le vote et classer", toColumn: "Vers la colonne",
    moveCards: "Déplacer", wording: "Formulation", wordingHint: "Vide\u{202F}: les mots de la première carte cochée.",
    who: "Qui", by: "Pour le", makeDecision: "En faire une décision", makeAction: "En faire une action",
    outcomes: "Décisions et actions", drop: "Retirer", decision: "décision", action: "action", votesColumn: "Voix")

  private static let english = BoardWords(
    language: .english, question: "Question", preset: "Column template", keepColumns: "Keep my columns",
    presetHint: "A template replaces the columns below when you save.", columns: "Columns",
    columnsHint: "1 to 6. Enter adds one.", column: "Column", most: "Cards per person", mostHint: "From 1 to 20.",
    votes: "Votes per person", votesHint: "From 0 to 20; 0 means no vote. One vote per card.",
    privateFirst: "Everyone writes alone first", privateHint: "The cards appear when you share them.",
    onlyYou: "Only you see your cards until a facilitator shares them.",
    howToVote: "A heart gives one, a second tap takes it back.", send: "Add this card",
    stillAlone: "Everyone is writing alone. The cards will appear together.", lost: "Other cards",
    privateNow: "Nobody sees anyone else’s cards, nor do you.", share: "Share the cards",
    openVoting: "Reopen the vote", closeVoting: "Close the vote and sort", toColumn: "To the column",
    moveCards: "Move", wording: "Wording", wordingHint: "Left empty: the words of the first card ticked.",
    who: "Who", by: "By", makeDecision: "Make it a decision", makeAction: "Make it an action",
    outcomes: "Decisions and actions", drop: "Remove", decision: "decision", action: "action", votesColumn: "Votes")
}

extension BoardWords {
  init(_ language: Language) {
    self = language == .french ? Self.french : Self.english
  }
}
