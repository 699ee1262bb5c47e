import Kernel
import Markup
import People

enum ImportWords {
  static let title = Bilingual(
    french: "Faire entrer tout le monde par un fichier.", english: "Bring everybody in from a file.")
  static let file = Bilingual(french: "Le fichier", english: "The file")
  static let fileReason = Bilingual(
    french: "Rien n’est écrit avant que vous l’ayez vu et confirmé.",
    english: "Nothing is written before you have seen and confirmed it.")
  static let columns = Bilingual(
    french:
      "Un fichier CSV en UTF-8, 2\u{202F}Mo et 5\u{202F}000 lignes au plus. Sa première ligne nomme les colonnes, "
      + "en français ou en anglais, dans l’ordre que vous voulez\u{202F}; le rôle est facultatif.",
    english: "A CSV file in UTF-8, 2 MB and 5,000 lines at most. Its first line names the columns, in French or "
      + "English, in any order; the role is optional.")
  static let example = Bilingual(
    french: """
      nom;courriel;service;site;rôle
      Camille Roussel;camille.roussel@exemple.fr;Achats;Rive Gauche;
      Thomas Verdier;thomas.verdier@exemple.fr;Pharmacie;Rive Droite;pilote de la coopération
      """,
    english: """
      name,email,department,site,role
      Camille Roussel,camille.roussel@example.com,Purchasing,Left Bank,
      Thomas Verdier,thomas.verdier@example.com,Pharmacy,Right Bank,cooperation lead
      """)
  static let again = Bilingual(
    french: "Le même fichier deux fois ne change rien la seconde fois. Qui manque au fichier reste dans l’annuaire.",
    english: "The same file twice changes nothing the second time. Whoever is not in the file stays in the directory.")
  static let choose = Bilingual(french: "Fichier CSV", english: "CSV file")
  static let look = Bilingual(french: "Regarder ce qu’il changerait", english: "See what it would change")
  static let noFile = Bilingual(french: "Choisissez un fichier.", english: "Choose a file.")
  static let gone = Bilingual(
    french: "Ce fichier n’est plus ici\u{202F}: il a déjà été importé, ou le quart d’heure est passé. Envoyez-le de "
      + "nouveau.",
    english: "This file is no longer here: it has been imported already, or its quarter of an hour is over. Send it "
      + "again.")

  static let preview = Bilingual(french: "Ce que ce fichier changerait", english: "What this file would change")
  static let result = Bilingual(french: "C’est importé.", english: "Imported.")
  static let nothing = Bilingual(french: "Ce fichier ne change rien.", english: "This file changes nothing.")
  static let inShort = Bilingual(french: "En bref", english: "In short")
  static let newcomers = Bilingual(french: "Personnes ajoutées", english: "People added")
  static let changes = Bilingual(french: "Personnes modifiées", english: "People changed")
  static let unchanged = Bilingual(french: "Personnes inchangées", english: "People unchanged")
  static let newDepartments = Bilingual(french: "Services ouverts", english: "Departments opened")
  static let newSites = Bilingual(french: "Sites ouverts", english: "Sites opened")
  static let ignored = Bilingual(french: "Colonnes non lues", english: "Columns left out")
  static let faulty = Bilingual(french: "Lignes écartées", english: "Lines set aside")
  static let faultyReason = Bilingual(
    french: "Elles ne seront pas importées. Les autres le seront.", english: "They are not imported. The others are.")
  static let line = Bilingual(french: "Ligne", english: "Line")
  static let reason = Bilingual(french: "Raison", english: "Reason")
  static let whoComes = Bilingual(french: "Qui arrive", english: "Who joins")
  static let whoChanges = Bilingual(french: "Qui change", english: "Who changes")
  static let what = Bilingual(french: "Ce qui change", english: "What changes")
  static let confirm = Bilingual(french: "Importer", english: "Import")
  static let other = Bilingual(french: "Prendre un autre fichier", english: "Choose another file")
  static let seePeople = Bilingual(french: "Voir l’annuaire", english: "See the directory")

  static func confirm(_ preview: ImportPreview) -> Bilingual {
    let count = preview.newcomers.count + preview.changes.count
    return Bilingual(
      french: "Importer " + OrganisationWords.french(count, "personne", "personnes"),
      english: "Import " + OrganisationWords.english(count, "person", "people"))
  }
}
