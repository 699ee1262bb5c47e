import Kernel

struct YesNoWords: Sendable {
  let question, yes, no, send, answer, count: String

  func name(of answer: YesNo.Answer) -> String { answer == .yes ? yes : no }

  private static let french = YesNoWords(
    question: "Ce que vous demandez", yes: "Oui", no: "Non", send: "Envoyer ma réponse", answer: "Réponse",
    count: "Nombre")

  private static let english = YesNoWords(
    question: "What you ask", yes: "Yes", no: "No", send: "Send my answer", answer: "Answer", count: "Count")
}

extension YesNoWords {
  init(_ language: Language) {
    self = language == .french ? Self.french : Self.english
  }
}
