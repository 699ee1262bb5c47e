import Activities
import Kernel
import Sessions

extension Script {
  static let whoTellsWhomInFrench = Script(
    language: .french, title: "La sortie, qui prévient qui\u{202F}?",
    activities: [
      ScriptedActivity(
        "slide", minutes: 4,
        notes: "Lire les chiffres à voix haute, pour celles et ceux qui sont à distance. Ne pas commenter encore.",
        setUp: [
          "question": "Ce que dit le mois de novembre",
          "text": """
          - **412 sorties**, dont 171 annoncées la veille
          - Une chambre libre à midi sur trois est connue *avant* 10 h
          - Les transports attendent en moyenne **38 minutes**

          > Personne ne travaille mal. Nous nous prévenons tard.
          """,
        ]),
      ScriptedActivity(
        "word-cloud", minutes: 5,
        notes: "Laisser les premiers mots arriver sans rien dire. Réunir ensuite les pluriels.",
        visibility: .atOnce,
        setUp: ["question": "Un mot sur la passation entre services", "most": "3", "fold": "on", "stop": "on"]),
      ScriptedActivity(
        "poll", minutes: 6,
        notes: """
          Laisser deux minutes. Si «\u{202F}la chambre libérée\u{202F}» dépasse le quart, demander à Aminata de raconter \
          lundi dernier avant de dévoiler. Ne pas chercher de responsable\u{202F}: chercher l’heure.
          """,
        visibility: .whenRevealed,
        setUp: [
          "question": "Où perdons-nous le plus de temps lors d’une sortie\u{202F}?",
          "option": "L’ordonnance de sortie, signée trop tard", "option": "Le transport du patient",
          "option": "Le courrier au médecin traitant", "option": "La clôture du dossier administratif",
          "option": "La chambre libérée, annoncée trop tard", "least": "1", "most": "1",
        ]),
      ScriptedActivity(
        "quiz", minutes: 6,
        notes: "Ouvrir les questions une à une. Rire est permis\u{202F}; le classement est par service.",
        isOnlyLive: true,
        setUp: [
          "question": "Que savons-nous les uns des autres\u{202F}?",
          "q0-text": "Combien de temps la Pharmacie met-elle à préparer une sortie\u{202F}?",
          "q0-option": "Dix minutes", "q0-option": "Quarante minutes", "q0-option": "Deux heures", "q0-right": "1",
          "q0-explanation": "L’ordonnance est vérifiée, puis les boîtes sont préparées et relues.",
          "q0-points": "100",
          "q1-text": "Qui peut commander une ambulance après 18\u{202F}h\u{202F}?", "q1-option": "Les Admissions",
          "q1-option": "Le cadre de nuit", "q1-option": "Chaque service", "q1-right": "1",
          "q1-explanation": "Depuis mars, le cadre de nuit seul\u{202F}; les Admissions reprennent à 7\u{202F}h.",
          "q1-points": "100", "pace": "together", "podium": "departments", "seconds": "30",
        ]),
      ScriptedActivity(
        "scale", minutes: 5, notes: "Regarder l’écart entre les lignes plus que les moyennes.", identity: .anonymous,
        setUp: [
          "question": "La semaine dernière, autour des sorties…",
          "statement": "Je savais à temps ce que les autres services attendaient de moi",
          "statement": "Quand je demandais, on me répondait", "statement": "J’ai pu demander de l’aide sans gêne",
          "steps": "5", "ends": "agreement", "skip": "on",
        ]),
      ScriptedActivity(
        "board", minutes: 15,
        notes: "Cinq minutes en silence, puis partager. Trois votes chacun. Finir par deux décisions, pas davantage.",
        setUp: [
          "question": "Que commencer, cesser, garder\u{202F}?", "preset": "start-stop-continue/fr", "most": "5",
          "length": "140", "votes": "3", "private": "on",
        ]),
      ScriptedActivity(
        "ranking", minutes: 5, notes: "Si deux options se tiennent, choisir la plus facile à essayer dès lundi.",
        setUp: [
          "question": "Par quoi commençons-nous\u{202F}?",
          "option": "Une annonce à 9\u{202F}h des chambres libres à midi",
          "option": "Un seul numéro pour les transports", "option": "Un tableau des lits commun",
          "option": "Une fiche de sortie préparée la veille", "least": "2", "shuffle": "on",
        ]),
      ScriptedActivity(
        "wall", minutes: 6, notes: "Chacun écrit une phrase qui commence par «\u{202F}Je\u{202F}».", identity: .named,
        setUp: [
          "question": "Ce que je ferai dès lundi", "most": "2", "length": "140", "order": "most-liked", "likes": "on",
        ]),
      ScriptedActivity(
        "questions", minutes: 8, notes: "Répondre aux trois premières. Les autres reçoivent une réponse écrite.",
        visibility: .atOnce,
        setUp: [
          "question": "Vos questions à la direction des soins", "most": "3", "length": "200", "unsigned": "on",
        ]),
    ])
}
