import Activities
import Kernel
import Markup
import Sessions

struct EditorWords: Sendable {
  let language: Language
  let saved, facilitate, noDate, agenda, session, add, moved, save, duplicate, delete, keep, stale, staleHint: String
  let theirs, answersHint, reset, resetHint, deleteHint, deleteRefused, pick, pickFirst, title, planned: String
  let pacing, pacingHint, identity, identityHint, capacity, capacityHint, asksDepartment, asksDepartmentHint: String
  let admits, admitsHint, onlyOrganisation, onlyOrganisationHint, share, copy, copied, facilitators: String
  let facilitatorsReason, email, emailHint, addFacilitator, owner, handOver, remove, leave: String
  let choosingSaves, leaveUnsaved, sample, sampleHint, toWrite: String

  static func of(_ language: Language) -> EditorWords {
    language == .french ? french : english
  }

  func minutes(_ minutes: Int) -> String { "\(minutes.written(in: language))\u{00A0}min" }

  func opens(_ day: String) -> String { language == .french ? "ouvre \(day)" : "opens \(day)" }

  func staysOpen(_ day: String) -> String {
    language == .french ? "reste ouvert jusqu’au \(day)" : "stays open until \(day)"
  }

  func moveUp(_ question: String) -> String {
    language == .french ? "Monter «\u{202F}\(question)\u{202F}»" : "Move “\(question)” up"
  }

  func moveDown(_ question: String) -> String {
    language == .french ? "Descendre «\u{202F}\(question)\u{202F}»" : "Move “\(question)” down"
  }

  func early(_ count: Int, of all: Int) -> String {
    let figures = (count.written(in: language), all.written(in: language))
    return switch (language, count) {
    case (.french, 1): "Une activité sur \(figures.1) ouvre avant la séance\u{202F}: qui sera absent répond aussi."
    case (.french, _):
      "\(figures.0) activités sur \(figures.1) ouvrent avant la séance\u{202F}: qui sera absent répond aussi."
    case (.english, 1): "One activity of \(figures.1) opens before the session: people who will be away can answer too."
    case (.english, _):
      "\(figures.0) activities of \(figures.1) open before the session: people who will be away can answer too."
    }
  }

  func answersIn(_ count: Int) -> String {
    let figure = count.written(in: language)
    return switch (language, count) {
    case (.french, 1): "Une réponse est déjà là."
    case (.french, _): "\(figure) réponses sont déjà là."
    case (.english, 1): "One answer has already come in."
    case (.english, _): "\(figure) answers have already come in."
    }
  }

  func deleteTitle(_ question: String) -> String {
    language == .french ? "Supprimer «\u{202F}\(question)\u{202F}»\u{202F}?" : "Delete “\(question)”?"
  }

  func resetTitle(_ question: String) -> String {
    language == .french ? "Remettre «\u{202F}\(question)\u{202F}» à zéro\u{202F}?" : "Reset “\(question)”?"
  }

  func plannedHint(_ zone: String) -> String {
    let place = zone.split(separator: "/").last.map { String($0).replacing("_", with: " ") } ?? zone
    return language == .french ? "À l’heure de \(place)." : "In \(place) time."
  }

  func name(of pacing: Pacing) -> String {
    switch (language, pacing) {
    case (.french, .facilitator): "Ensemble, au rythme de l’animation"
    case (.french, .own): "Chacun à son rythme"
    case (.english, .facilitator): "Together, at the facilitator’s pace"
    case (.english, .own): "Each at their own pace"
    }
  }

  func name(of identity: JoinPolicy.Identity) -> String {
    switch (language, identity) {
    case (.french, .pseudonym): "Un pseudonyme leur est donné"
    case (.french, .firstName): "Leur prénom"
    case (.french, .signedIn): "Le nom de leur compte"
    case (.english, .pseudonym): "A pseudonym they are given"
    case (.english, .firstName): "Their first name"
    case (.english, .signedIn): "Their account name"
    }
  }

  func name(of purpose: Kind.Purpose) -> String {
    switch (language, purpose) {
    case (.french, .pulse): "Prendre le pouls"
    case (.french, .ideas): "Recueillir des idées"
    case (.french, .decision): "Décider ensemble"
    case (.french, .organisation): "Organiser la coopération"
    case (.french, .telling): "Dire et vérifier"
    case (.english, .pulse): "Take the pulse"
    case (.english, .ideas): "Gather ideas"
    case (.english, .decision): "Decide together"
    case (.english, .organisation): "Organise cooperation"
    case (.english, .telling): "Tell and check"
    }
  }
}
