import Kernel

extension ReportWords {
  static let french = ReportWords(
    language: .french, report: "Compte rendu", decided: "Ce que nous avons décidé", todo: "Ce que nous ferons",
    who: "Qui a pris part", contents: "Sommaire", print: "Imprimer",
    printHint: "Pour imprimer, ou garder en PDF\u{202F}: le menu de votre navigateur.", export: "Exporter",
    exportLanguage: "En français, la langue de cette page. Ce que les personnes ont écrit reste tel quel.",
    notYet: "Pas encore ouverte",
    soFar: "La séance est en cours\u{202F}: voici où elle en est. Rechargez la page pour la suite.",
    action: "Action", whoDoes: "Qui", by: "Avant le", nobodyYet: "à confier", noDate: "sans date",
    decision: "Décision", cameFrom: "Issue de",
    participation: "Participation par service et par fenêtre", department: "Service", together: "Ensemble",
    kept: "non montré", byDepartment: "Par service",
    sealed: "Personne ne voit ces résultats avant la clôture de l’activité, les personnes qui animent non plus.",
    reserved: "Ces résultats n’ont pas été dévoilés à tout le monde.", nobodyAnswered: "Personne n’a répondu.",
    way: "Suite", toFacilitator: "Retour à l’animation", toSessions: "Toutes les séances",
    toSession: "Retour à la séance", privacy: "Ce que nous gardons")

  static let english = ReportWords(
    language: .english, report: "Report", decided: "What we decided", todo: "What we will do",
    who: "Who took part", contents: "Contents", print: "Print",
    printHint: "To print it or keep it as a PDF, use the menu of your browser.", export: "Export",
    exportLanguage: "In English, the language of this page. What people wrote stays as it is.",
    notYet: "Not opened yet",
    soFar: "The session is under way: this is where it stands. Reload the page to see more.",
    action: "Action", whoDoes: "Who", by: "By", nobodyYet: "nobody yet", noDate: "no date",
    decision: "Decision", cameFrom: "Came from",
    participation: "Participation by department and window", department: "Department", together: "In all",
    kept: "not shown", byDepartment: "By department",
    sealed: "Nobody sees these results before the activity is closed, not even the facilitators.",
    reserved: "These results were not revealed to everybody.", nobodyAnswered: "Nobody answered.",
    way: "Where next", toFacilitator: "Back to the facilitator’s page", toSessions: "All sessions",
    toSession: "Back to the session", privacy: "What we keep")
}
