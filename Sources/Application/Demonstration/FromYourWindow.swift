import Activities
import Kernel
import Sessions

extension Script {
  /// The session that is open now, for each in their own time.
  static func fromYourWindow(_ language: Language) -> Script {
    language == .french ? fromYourWindowInFrench : fromYourWindowInEnglish
  }

  private static let fromYourWindowInFrench = Script(
    language: .french, title: "Avant la séance\u{202F}: la sortie vue de chez vous",
    activities: [
      ScriptedActivity(
        "word-cloud", minutes: 1,
        setUp: ["question": "Un mot sur la passation entre services", "most": "3", "fold": "on", "stop": "on"]),
      ScriptedActivity(
        "poll", minutes: 1,
        setUp: [
          "question": "Qui vous prévient le plus souvent d’une sortie\u{202F}?", "option": "Les Soins",
          "option": "Les Admissions", "option": "Le patient ou sa famille", "option": "Personne, je le découvre",
          "least": "1", "most": "2", "other": "on",
        ]),
      ScriptedActivity(
        "scale", minutes: 2, identity: .anonymous,
        setUp: [
          "question": "Cette semaine, avec les autres services…", "statement": "On m’a répondu à temps",
          "statement": "J’ai pu dire ce qui n’allait pas", "steps": "5", "ends": "frequency", "skip": "on",
        ]),
      ScriptedActivity(
        "wall", minutes: 2, visibility: .atOnce,
        setUp: [
          "question": "Ce que les autres services ne voient pas de votre matinée", "most": "3", "length": "140",
          "order": "newest", "likes": "on",
        ]),
      ScriptedActivity(
        "questions", minutes: 2, visibility: .atOnce,
        setUp: [
          "question": "Que voulez-vous demander pendant la séance\u{202F}?", "most": "3", "length": "200",
          "unsigned": "on",
        ]),
    ])

  private static let fromYourWindowInEnglish = Script(
    language: .english, title: "Before the session: discharge as you see it",
    activities: [
      ScriptedActivity(
        "word-cloud", minutes: 1,
        setUp: ["question": "One word on handovers between departments", "most": "3", "fold": "on", "stop": "on"]),
      ScriptedActivity(
        "poll", minutes: 1,
        setUp: [
          "question": "Who most often tells you about a discharge?", "option": "Care", "option": "Admissions",
          "option": "The patient or the family", "option": "Nobody, I find out", "least": "1", "most": "2",
          "other": "on",
        ]),
      ScriptedActivity(
        "scale", minutes: 2, identity: .anonymous,
        setUp: [
          "question": "This week, with other departments…", "statement": "I got an answer in time",
          "statement": "I could say what went wrong", "steps": "5", "ends": "frequency", "skip": "on",
        ]),
      ScriptedActivity(
        "wall", minutes: 2, visibility: .atOnce,
        setUp: [
          "question": "What other departments do not see of your morning", "most": "3", "length": "140",
          "order": "newest", "likes": "on",
        ]),
      ScriptedActivity(
        "questions", minutes: 2, visibility: .atOnce,
        setUp: [
          "question": "What do you want to ask in the session?", "most": "3", "length": "200", "unsigned": "on",
        ]),
    ])
}
