import Activities
import Kernel
import Sessions

extension Script {
  static let firstRoundInFrench = Script(
    language: .french, title: "Préparer les sorties, premier tour",
    activities: [
      ScriptedActivity(
        "poll", minutes: 5, identity: .anonymous,
        setUp: [
          "question": "Quand apprenez-vous qu’un patient sort\u{202F}?", "option": "La veille",
          "option": "Le matin, avant 10\u{202F}h", "option": "Dans l’heure",
          "option": "Quand le patient est déjà parti", "least": "1", "most": "1",
        ]),
      ScriptedActivity(
        "scale", minutes: 5,
        setUp: [
          "question": "Avec les autres services, ce mois-ci…",
          "statement": "Je sais qui appeler", "statement": "On me prévient quand un plan change",
          "statement": "Les mots ont le même sens pour tout le monde", "steps": "5", "ends": "agreement", "skip": "on",
        ]),
      ScriptedActivity(
        "slide", minutes: 3,
        setUp: [
          "question": "Une sortie, sept passages de main",
          "text": """
          1. Le médecin **décide**
          2. La Pharmacie **prépare**
          3. Les Admissions **clôturent** et commandent le transport
          4. Les Soins **accompagnent**

          À chaque passage, quelqu’un attend quelqu’un d’autre.
          """,
        ]),
      ScriptedActivity(
        "word-cloud", minutes: 5,
        setUp: [
          "question": "Qu’est-ce qui manque le plus entre nos services\u{202F}?", "most": "3", "fold": "on",
          "stop": "on",
        ]),
      ScriptedActivity(
        "quiz", minutes: 5,
        setUp: [
          "question": "Le savions-nous\u{202F}?",
          "q0-text": "Combien de sorties par semaine à la Rive Gauche\u{202F}?", "q0-option": "Une quarantaine",
          "q0-option": "Une centaine", "q0-option": "Plus de deux cents", "q0-right": "1",
          "q0-explanation": "Cent trois en moyenne depuis septembre.", "q0-points": "100",
          "q1-text": "Combien d’outils demandent la date de sortie\u{202F}?", "q1-option": "Un seul",
          "q1-option": "Trois", "q1-option": "Cinq", "q1-right": "1",
          "q1-explanation": "Le dossier de soins, l’agenda des transports et la facturation.", "q1-points": "100",
          "pace": "own", "podium": "departments",
        ], afterwards: [ScriptedMove(["move": "reveal-all"])]),
      ScriptedActivity(
        "wall", minutes: 6, identity: .named,
        setUp: [
          "question": "Un geste simple qui aiderait un autre service", "most": "2", "length": "140",
          "order": "most-liked", "likes": "on",
        ]),
      ScriptedActivity(
        "board", minutes: 12,
        setUp: [
          "question": "Commencer, cesser, garder", "preset": "start-stop-continue/fr", "most": "5", "length": "140",
          "votes": "3", "private": "on",
        ],
        halfWay: [ScriptedMove(["move": "share"])],
        afterwards: [
          ScriptedMove(
            cards: 1,
            ["move": "decision", "wording": "Les Soins annoncent à 9\u{202F}h les chambres libres à midi."]),
          ScriptedMove(
            cards: 1,
            [
              "move": "decision",
              "wording": "Un seul numéro pour les transports, tenu par les Admissions, à l’essai deux mois.",
            ]),
          ScriptedMove(
            cards: 1, dueAfter: 7,
            [
              "move": "action", "wording": "Écrire la fiche «\u{202F}annonce de 9\u{202F}h\u{202F}»",
              "who": "Les Soins",
            ]),
          ScriptedMove(
            cards: 1, dueAfter: 10,
            [
              "move": "action", "wording": "Ouvrir le numéro des transports et son planning",
              "who": "Les Admissions",
            ]),
        ]),
      ScriptedActivity(
        "ranking", minutes: 4,
        setUp: [
          "question": "Qu’essayons-nous d’abord\u{202F}?", "option": "L’annonce de 9\u{202F}h",
          "option": "Le numéro unique des transports", "option": "Le tableau des lits commun",
          "option": "La fiche préparée la veille", "least": "1", "shuffle": "on",
        ]),
      ScriptedActivity(
        "questions", minutes: 6, visibility: .atOnce,
        setUp: [
          "question": "Vos questions, pour la suite", "most": "3", "length": "200", "unsigned": "on",
        ],
        afterwards: [
          ScriptedMove(
            cards: 1,
            ["move": "answer", "text": "Nous en parlons au prochain tour, avec l’équipe des transports."])
        ]),
    ])
}
