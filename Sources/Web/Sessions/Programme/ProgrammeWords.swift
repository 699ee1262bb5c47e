import Kernel
import Markup
import Sessions

struct ProgrammeWords: Sendable {
  let language: Language
  let newTitle, newHint, begin, shelves, otherwise, otherwiseReason, importFile, importHint, importButton: String
  let template, templateHint, useTemplate, noDate, atOwnPace, isOpen, takesAnswers, prepare, facilitate, report, more,
    edit: String
  let duplicate, makeTemplate, notTemplate, archive, unarchive, delete, deleteForever, keep, deleteReason: String

  static func of(_ language: Language) -> ProgrammeWords {
    language == .french ? french : english
  }

  func title(of model: ProgrammeModel) -> String {
    let count = model.count(on: .open)
    let figure = count.written(in: language)
    if model.isNewcomer {
      return language == .french ? "Préparez votre première séance." : "Prepare your first session."
    }
    return switch (language, count) {
    case (.french, 0): "Aucune de vos séances n’est ouverte."
    case (.french, 1): "Une de vos séances est ouverte."
    case (.french, _): "\(figure) de vos séances sont ouvertes."
    case (.english, 0): "None of your sessions is open."
    case (.english, 1): "One of your sessions is open."
    case (.english, _): "\(figure) of your sessions are open."
    }
  }

  func name(of shelf: ProgrammeModel.Shelf) -> String {
    switch (language, shelf) {
    case (.french, .prepared): "En préparation"
    case (.french, .open): "Ouvertes"
    case (.french, .ended): "Terminées"
    case (.french, .templates): "Modèles"
    case (.french, .archived): "Archivées"
    case (.english, .prepared): "Prepared"
    case (.english, .open): "Open"
    case (.english, .ended): "Ended"
    case (.english, .templates): "Templates"
    case (.english, .archived): "Archived"
    }
  }

  func reason(of shelf: ProgrammeModel.Shelf) -> String {
    switch (language, shelf) {
    case (.french, .prepared): "Les séances que vous animez, la plus proche d’abord."
    case (.french, .open): "Des personnes y prennent part en ce moment."
    case (.french, .ended): "La dernière d’abord, avec son compte rendu."
    case (.french, .templates): "Un modèle se reprend autant de fois qu’on veut, sans réponses."
    case (.french, .archived): "Mises de côté, rien n’y est perdu."
    case (.english, .prepared): "The sessions you facilitate, the next one first."
    case (.english, .open): "People are taking part in them now."
    case (.english, .ended): "The last one first, with its report."
    case (.english, .templates): "A template can be used as often as you like, without its answers."
    case (.english, .archived): "Put aside; nothing in them is lost."
    }
  }

  func empty(_ shelf: ProgrammeModel.Shelf) -> String {
    switch (language, shelf) {
    case (.french, .prepared): "Rien en préparation. Donnez un titre ci-dessus, l’ordre du jour vient ensuite."
    case (.french, .open): "Aucune séance ouverte. On ouvre une séance préparée depuis la page qui l’anime."
    case (.french, .ended): "Aucune séance terminée pour l’instant."
    case (.french, .templates):
      "Aucun modèle. Sous une séance réussie, choisissez «\u{202F}En faire un modèle\u{202F}»."
    case (.french, .archived): "Rien d’archivé."
    case (.english, .prepared): "Nothing prepared yet. Give a title above; the agenda comes next."
    case (.english, .open): "No session is open. A prepared session is opened from its facilitator’s page."
    case (.english, .ended): "No session has ended yet."
    case (.english, .templates): "No template. Under a session that went well, choose “Make it a template”."
    case (.english, .archived): "Nothing archived."
    }
  }

  func activities(_ count: Int) -> String {
    let figure = count.written(in: language)
    return switch (language, count) {
    case (.french, 0): "ordre du jour vide"
    case (.french, 1): "1 activité"
    case (.french, _): "\(figure) activités"
    case (.english, 0): "empty agenda"
    case (.english, 1): "1 activity"
    case (.english, _): "\(figure) activities"
    }
  }

  func copy(of title: String) -> String {
    let suffix = language == .french ? " (copie)" : " (copy)"
    return title.prefix(Session.titleLimit - suffix.count) + suffix
  }

  func deleteTitle(_ title: String) -> String {
    language == .french ? "Supprimer «\u{202F}\(title)\u{202F}»\u{202F}?" : "Delete “\(title)”?"
  }

  private static let french = ProgrammeWords(
    language: .french, newTitle: "Titre d’une nouvelle séance",
    newHint: "Ce que les personnes liront en entrant. Il se change à tout moment.", begin: "Préparer la séance",
    shelves: "Mes séances", otherwise: "Repartir d’une autre",
    otherwiseReason: "D’un modèle, ou d’une séance exportée ailleurs.", importFile: "Importer une séance",
    importHint: "Le fichier JSON d’un compte rendu, de cette organisation ou d’une autre.", importButton: "Importer",
    template: "Partir d’un modèle", templateHint: "L’ordre du jour est repris, les dates sont à choisir.",
    useTemplate: "Utiliser ce modèle", noDate: "sans date", atOwnPace: "sans réunion", isOpen: "Ouverte",
    takesAnswers: "Prend des réponses", prepare: "Préparer",
    facilitate: "Animer", report: "Compte rendu", more: "Autres gestes", edit: "Modifier", duplicate: "Dupliquer",
    makeTemplate: "En faire un modèle", notTemplate: "N’est plus un modèle", archive: "Archiver",
    unarchive: "Sortir des archives", delete: "Supprimer", deleteForever: "Supprimer pour toujours",
    keep: "Garder la séance",
    deleteReason:
      "L’ordre du jour, toutes les réponses et le compte rendu disparaissent, pour tout le monde et pour toujours. Le code ne mènera plus nulle part."
  )

  private static let english = ProgrammeWords(
    language: .english, newTitle: "Title of a new session",
    newHint: "What people read when they come in. It can be changed at any time.", begin: "Prepare the session",
    shelves: "My sessions", otherwise: "Start from another one",
    otherwiseReason: "From a template, or from a session exported elsewhere.", importFile: "Import a session",
    importHint: "The JSON file of a report, from this organisation or another.", importButton: "Import",
    template: "Start from a template", templateHint: "The agenda is copied; you choose the dates.",
    useTemplate: "Use this template", noDate: "no date", atOwnPace: "no meeting", isOpen: "Open",
    takesAnswers: "Takes answers", prepare: "Prepare", facilitate: "Facilitate",
    report: "Report", more: "More", edit: "Edit", duplicate: "Duplicate", makeTemplate: "Make it a template",
    notTemplate: "No longer a template", archive: "Archive", unarchive: "Take out of the archive", delete: "Delete",
    deleteForever: "Delete forever", keep: "Keep the session",
    deleteReason:
      "The agenda, all answers and the report disappear, for everybody and forever. The code will no longer lead anywhere."
  )
}
