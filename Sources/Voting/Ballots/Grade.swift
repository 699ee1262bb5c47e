/// The usual scale of majority judgement, from the worst grade to the best.
public enum Grade {
  public static let scale: [Sentence] = [
    Sentence(french: "À rejeter", english: "To reject"),
    Sentence(french: "Insuffisant", english: "Insufficient"),
    Sentence(french: "Passable", english: "Acceptable"),
    Sentence(french: "Assez bien", english: "Fairly good"),
    Sentence(french: "Bien", english: "Good"),
    Sentence(french: "Très bien", english: "Very good"),
    Sentence(french: "Excellent", english: "Excellent"),
  ]

  /// The levels of the gradients of agreement (Kaner, 1996), from the strongest support, number 1, to the veto.
  public static let levels: [Sentence] = [
    Sentence(french: "Adhésion entière", english: "Whole-hearted endorsement"),
    Sentence(french: "Accord avec une réserve mineure", english: "Agreement with a minor point of contention"),
    Sentence(french: "Soutien avec réserves", english: "Support with reservations"),
    Sentence(french: "Abstention", english: "Abstention"),
    Sentence(french: "Besoin d’en discuter davantage", english: "More discussion needed"),
    Sentence(french: "Désaccord, sans m’opposer", english: "Disagreement, but will support it"),
    Sentence(french: "Désaccord profond", english: "Serious disagreement"),
    Sentence(french: "Veto", english: "Veto"),
  ]
}
