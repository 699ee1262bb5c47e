import Kernel
import Markup

struct ScaleWords: Sendable {
  let language: Language
  let question, statements, statementsHint, steps, ends, ownEnds, ownHint, lowest, highest, startsAtZero: String
  let allowsSkipping, noOpinion, send, divided, statement, mean: String

  /// The two ends in one line of a list.
  func pair(_ ends: ScaleEnds) -> String {
    "\(ends.lowest[language]) – \(ends.highest[language])"
  }

  func howTo(count: Int, allowsSkipping: Bool) -> String {
    switch (language, count, allowsSkipping) {
    case (.french, 1, _): "Une note, que vous pourrez changer."
    case (.english, 1, _): "One rating, which you can change."
    case (.french, _, true): "\(count) notes. «\u{202F}Sans avis\u{202F}» est aussi une réponse."
    case (.english, _, true): "\(count) ratings. “No opinion” is an answer too."
    case (.french, _, false): "\(count) notes, que vous pourrez changer."
    case (.english, _, false): "\(count) ratings, which you can change."
    }
  }

  /// What somebody gave to a statement, which may end in a full stop.
  func given(_ rating: String, to statement: String) -> String {
    let words = statement.hasSuffix(".") ? String(statement.dropLast()) : statement
    return language == .french ? "\(words)\u{202F}: \(rating)" : "\(words): \(rating)"
  }

  /// What the numbers and the dot mean.
  func key(_ scale: Scale) -> String {
    "\(meaning(scale)) \(language == .french ? "Le point marque la moyenne." : "The dot marks the average.")"
  }

  /// What the numbers mean.
  func meaning(_ scale: Scale) -> String {
    let highest = scale.lowest + scale.steps - 1
    let lowest = "\(scale.lowest) = \(scale.ends.lowest[language])"
    let top = "\(highest) = \(scale.ends.highest[language])"
    return language == .french ? "\(lowest)\u{202F}; \(top)." : "\(lowest); \(top)."
  }

  func count(_ people: Int, skipped: Int) -> String {
    let without = skipped.written(in: language)
    switch language {
    case .french:
      let ratings = people < 2 ? "\(people) note" : "\(people.written(in: language)) notes"
      return skipped == 0 ? ratings : "\(ratings), \(without) sans avis"
    case .english:
      let ratings = people == 1 ? "1 rating" : "\(people.written(in: language)) ratings"
      return skipped == 0 ? ratings : "\(ratings), \(without) no opinion"
    }
  }

  /// The columns in words.
  func distribution(_ counts: [Int], from lowest: Int) -> String {
    let colon = language == .french ? "\u{202F}:" : ":"
    return counts.enumerated().map { "\(lowest + $0.offset)\(colon) \($0.element)" }.joined(separator: ", ")
  }

  private static let french = ScaleWords(
    language: .french, question: "Question", statements: "Affirmations",
    statementsHint: "De 1 à 12. Entrée en ajoute une.", steps: "Nombre d’échelons, de 2 à 11",
    ends: "Sens des deux bouts", ownEnds: "Mes propres mots",
    ownHint: "Seulement pour «\u{202F}Mes propres mots\u{202F}».",
    lowest: "Le plus bas", highest: "Le plus haut", startsAtZero: "Commencer à 0 plutôt qu’à 1",
    allowsSkipping: "Permettre «\u{202F}sans avis\u{202F}», et le compter", noOpinion: "Sans avis",
    send: "Envoyer mes notes",
    divided: "avis partagés", statement: "Affirmation", mean: "Moyenne")

  private static let english = ScaleWords(
    language: .english, question: "Question", statements: "Statements", statementsHint: "1 to 12. Enter adds one.",
    steps: "Number of steps, 2 to 11", ends: "What the two ends mean", ownEnds: "My own words",
    ownHint: "Only for “My own words”.", lowest: "Lowest", highest: "Highest", startsAtZero: "Start at 0, not at 1",
    allowsSkipping: "Allow “no opinion”, and count it", noOpinion: "No opinion", send: "Send my ratings",
    divided: "divided opinions", statement: "Statement", mean: "Average")
}

extension ScaleWords {
  init(_ language: Language) {
    self = language == .french ? Self.french : Self.english
  }
}
