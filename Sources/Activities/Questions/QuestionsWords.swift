import Kernel

struct QuestionsWords: Sendable {
  let language: Language
  let title, most, mostHint, length, moderated, moderatedHint, allowsUnsigned, unsignedHint, unsigned: String
  let send, mine, none, now, pinned, answered, answeredPlural, answeredAloud, answerIs, open, state: String
  let toAnswer, highlight, lower, pin, unpin, settle, written, writtenHint, markAnswered, reopen: String
  let questionColumn, votesColumn: String

  func form(_ written: Int, of most: Int) -> CardFormWords {
    language == .french
      ? CardFormWords(
        add: "Votre question", mine: "Vos questions, \(written) sur \(most)",
        full: "Vos \(most) questions sont posées. Retirez-en une pour en poser une autre.")
      : CardFormWords(
        add: "Your question", mine: "Your questions, \(written) of \(most)",
        full: "Your \(most) questions are asked. Remove one to ask another.")
  }

  func votes(_ count: Int) -> String {
    language == .french ? "\(count) voix" : count == 1 ? "1 vote" : "\(count) votes"
  }

  func more(_ count: Int) -> String {
    language == .french
      ? "Et \(count) de plus, moins soutenues. Le rapport les montre toutes."
      : "And \(count) more with fewer votes. The report shows them all."
  }

  private static let french = QuestionsWords(
    language: .french, title: "Titre", most: "Questions par personne", mostHint: "De 1 à 10.",
    length: "Caractères par question", moderated: "Relire avant d’afficher",
    moderatedHint: "Une question n’apparaît qu’une fois publiée par l’animation.",
    allowsUnsigned: "Permettre de poser une question sans signer",
    unsignedHint: "Le nom n’apparaît alors sur aucune page, même de l’animation.",
    unsigned: "Sans afficher mon nom", send: "Poser cette question", mine: "votre question",
    none: "Pas encore de question.",
    now: "En ce moment", pinned: "épinglée", answered: "répondue", answeredPlural: "Répondues",
    answeredAloud: "répondue de vive voix", answerIs: "Réponse", open: "ouverte", state: "État",
    toAnswer: "À répondre", highlight: "Mettre en avant", lower: "Ne plus mettre en avant", pin: "Épingler",
    unpin: "Détacher", settle: "Répondre", written: "Réponse écrite",
    writtenHint: "Facultative. 600 caractères au plus\u{202F}; vide, la réponse a été donnée de vive voix.",
    markAnswered: "Marquer comme répondue", reopen: "Rouvrir", questionColumn: "Question", votesColumn: "Voix")

  private static let english = QuestionsWords(
    language: .english, title: "Title", most: "Questions per person", mostHint: "From 1 to 10.",
    length: "Characters per question", moderated: "Review before showing",
    moderatedHint: "A question appears only once a facilitator has published it.",
    allowsUnsigned: "Let people ask without signing",
    unsignedHint: "The name then appears on no page, not even a facilitator’s.", unsigned: "Without showing my name",
    send: "Ask this question", mine: "your question", none: "No question yet.", now: "Right now", pinned: "pinned",
    answered: "answered",
    answeredPlural: "Answered", answeredAloud: "answered aloud", answerIs: "Answer", open: "open", state: "State",
    toAnswer: "To answer", highlight: "Highlight", lower: "Stop highlighting", pin: "Pin", unpin: "Unpin",
    settle: "Answer", written: "Written answer",
    writtenHint: "Optional. 600 characters at most; left empty, the answer was given aloud.",
    markAnswered: "Mark as answered", reopen: "Reopen", questionColumn: "Question", votesColumn: "Votes")
}

extension QuestionsWords {
  init(_ language: Language) {
    self = language == .french ? Self.french : Self.english
  }
}
