import Kernel

enum SetUpWords {
  static let title = Bilingual(french: "Votre organisation", english: "Your organisation")
  static let lead = Bilingual(
    french: "Tout est vide. Sept lignes suffisent pour ouvrir la maison\u{202F}; chacune pourra changer ensuite.",
    english: "Nothing is here yet. Seven lines open the house; each can be changed later.")
  static let organisation = Bilingual(french: "Nom de l’organisation", english: "Name of the organisation")
  static let timeZone = Bilingual(french: "Fuseau horaire", english: "Time zone")
  static let timeZoneHint = Bilingual(
    french: "Les heures des séances se lisent à cette horloge.", english: "Session times are read on this clock.")
  static let department = Bilingual(french: "Votre service", english: "Your department")
  static let departmentHint = Bilingual(
    french: "Le premier\u{202F}; les autres viennent un à un ou par un fichier.",
    english: "The first one; the others come one by one or from a file.")
  static let site = Bilingual(french: "Votre lieu de travail", english: "Where you work")
  static let you = Bilingual(french: "Vous, qui administrez", english: "You, the administrator")
  static let name = Bilingual(french: "Votre nom", english: "Your name")
  static let open = Bilingual(french: "Ouvrir Passerelle", english: "Open Passerelle")
  static let missing = Bilingual(french: "Remplissez cette ligne.", english: "Fill in this line.")
}
