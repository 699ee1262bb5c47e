import Kernel

/// What all kinds with cards say.
struct CardWords: Sendable {
  let language: Language
  let mine, remove, waiting, setAside, toRead, publish, publishAll, dismiss, restore, dismissed: String
  let work, pick, group, newGroup, groupName, doGroup, ungroup, renameGroup, alone, noCard: String
  let text, author, department, likes, groupColumn: String
  let length, lengthHint: String

  static let ownLike = Bilingual(
    french: "C’est votre propre carte\u{202F}: donnez votre cœur à une autre.",
    english: "This card is your own: give your heart to another.")
  static let noCardPicked = Bilingual(
    french: "Cochez d’abord au moins une carte. Celles qui ont disparu ne comptent plus.",
    english: "First tick at least one card. Those that are gone no longer count.")

  func limit(_ length: Int) -> String {
    language == .french ? "\(length) caractères au plus." : "\(length) characters at most."
  }

  func like(_ text: String, _ count: Int) -> String {
    let start = text.count > 24 ? "\(text.prefix(24))…" : text
    return language == .french
      ? "Aimer «\u{202F}\(start)\u{202F}», \(count)" : "Like “\(start)”, \(count)"
  }

  func likes(_ count: Int) -> String {
    language == .french
      ? (count < 2 ? "\(count) cœur" : "\(count) cœurs") : (count == 1 ? "1 heart" : "\(count) hearts")
  }

  func remove(_ text: String) -> String {
    language == .french ? "Retirer «\u{202F}\(text)\u{202F}»" : "Remove “\(text)”"
  }

  func cards(_ count: Int) -> String {
    language == .french
      ? (count < 2 ? "\(count) carte" : "\(count) cartes") : (count == 1 ? "1 card" : "\(count) cards")
  }

  func more(_ count: Int) -> String {
    language == .french
      ? "Et \(cards(count)) de plus. Le rapport les montre toutes."
      : "And \(count) more \(count == 1 ? "card" : "cards"). The report shows them all."
  }

  /// How many there are beside those shown, where there is little room.
  func others(_ count: Int) -> String {
    language == .french ? "\(cards(count)) de plus" : "\(count) more \(count == 1 ? "card" : "cards")"
  }

  func waiting(_ count: Int) -> String {
    language == .french ? "\(count) en attente" : "\(count) waiting"
  }

  private static let french = CardWords(
    language: .french, mine: "votre carte", remove: "Retirer", waiting: "en attente de relecture",
    setAside: "écartée par l’animation", toRead: "À relire", publish: "Publier", publishAll: "Publier celles-ci",
    dismiss: "Écarter", restore: "Rétablir", dismissed: "Écartées", work: "Travailler les cartes",
    pick: "Cochez des cartes, puis dites ce qu’elles deviennent.", group: "Groupe", newGroup: "Nouveau groupe",
    groupName: "Nom du groupe, nouveau ou renommé", doGroup: "Réunir", ungroup: "Sortir du groupe",
    renameGroup: "Renommer",
    alone: "Les autres", noCard: "Pas encore de carte.", text: "Texte", author: "De", department: "Service",
    likes: "Cœurs", groupColumn: "Groupe", length: "Caractères par carte", lengthHint: "De 20 à 400.")

  private static let english = CardWords(
    language: .english, mine: "your card", remove: "Remove", waiting: "awaiting review",
    setAside: "set aside by a facilitator", toRead: "To review", publish: "Publish", publishAll: "Publish these",
    dismiss: "Set aside", restore: "Bring back", dismissed: "Set aside", work: "Work on the cards",
    pick: "Tick cards, then say what becomes of them.", group: "Group", newGroup: "New group",
    groupName: "Name of the group, new or changed", doGroup: "Put together", ungroup: "Take out of its group",
    renameGroup: "Rename", alone: "The others", noCard: "No card yet.", text: "Text", author: "From",
    department: "Department", likes: "Hearts", groupColumn: "Group", length: "Characters per card",
    lengthHint: "From 20 to 400.")
}

extension CardWords {
  init(_ language: Language) {
    self = language == .french ? Self.french : Self.english
  }
}
