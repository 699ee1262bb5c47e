/// Why ballots cannot be counted with a method and its settings.
public enum CountRefusal: Error, Hashable, Sendable {
  case wrongForm(BallotForm, Method)
  case seatsOutOfRange(Int, options: Int)
  case budgetMissing
  case costMissing(option: String)
  case notPositive(setting: String)
  case percentOutOfRange(Int)
  case tooManyPoints(row: Int, given: Int, allowed: Int)
  case gradeOutOfScale(row: Int)
  case tooHeavy

  public var sentence: Sentence {
    switch self {
    case .wrongForm(let form, let method):
      Sentence(
        french: "La méthode \(method.rawValue) ne peut pas compter de bulletins de type \(form.rawValue).",
        english: "The method \(method.rawValue) cannot count ballots of the form \(form.rawValue).")
    case .seatsOutOfRange(let seats, let options):
      Sentence(
        french: "Le nombre de sièges doit aller de 1 à \(options)\u{202F}; \(seats) ne convient pas.",
        english: "The number of seats must be from 1 to \(options); \(seats) will not do.")
    case .budgetMissing:
      Sentence(
        french: "Indiquez le budget à dépenser, un nombre entier positif.",
        english: "Give the budget to spend, a positive whole number.")
    case .costMissing(let option):
      Sentence(
        french: "Le coût de «\u{202F}\(option)\u{202F}» manque ou n’est pas un nombre entier positif.",
        english: "The cost of “\(option)” is missing or not a positive whole number.")
    case .notPositive(let setting):
      Sentence(
        french: "La valeur de \(setting) doit être un nombre entier positif.",
        english: "The value of \(setting) must be a positive whole number.")
    case .percentOutOfRange(let percent):
      Sentence(
        french: "Un pourcentage va de 0 à 100\u{202F}; \(percent) ne convient pas.",
        english: "A percentage is from 0 to 100; \(percent) will not do.")
    case .tooManyPoints(let row, let given, let allowed):
      Sentence(
        french: "Le bulletin \(row) dépense \(given)\u{202F}; \(allowed) au plus sont permis.",
        english: "Ballot \(row) spends \(given); no more than \(allowed) are allowed.")
    case .gradeOutOfScale(let row):
      Sentence(
        french: "Le bulletin \(row) donne une mention qui n’est pas sur l’échelle.",
        english: "Ballot \(row) gives a grade that is not on the scale.")
    case .tooHeavy:
      Sentence(
        french: "Le poids de tous les bulletins dépasse un milliard.",
        english: "The weight of all ballots is above a thousand million.")
    }
  }
}
