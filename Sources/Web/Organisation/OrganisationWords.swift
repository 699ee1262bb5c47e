import Kernel
import Markup

enum OrganisationWords {
  static let organisation = Bilingual(same: "Organisation")
  static let settings = Bilingual(french: "Réglages", english: "Settings")
  static let people = Bilingual(french: "Personnes", english: "People")
  static let importing = Bilingual(french: "Importer", english: "Import")

  static func summary(departments: Int, sites: Int, people: Int) -> Bilingual {
    Bilingual(
      french: french(departments, "service", "services") + ", " + french(sites, "site", "sites") + ", "
        + french(people, "personne", "personnes") + ".",
      english: english(departments, "department", "departments") + ", " + english(sites, "site", "sites") + ", "
        + english(people, "person", "people") + ".")
  }

  static func people(_ count: Int) -> Bilingual {
    Bilingual(french: french(count, "personne", "personnes"), english: english(count, "person", "people"))
  }

  /// In French one and none are singular.
  static func french(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count.written(in: .french)) \(count < 2 ? one : many)"
  }

  static func english(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count.written(in: .english)) \(count == 1 ? one : many)"
  }

  static let identity = Bilingual(french: "Nom et heure", english: "Name and time")
  static let name = Bilingual(french: "Nom de l’organisation", english: "Name of the organisation")

  static let departments = Bilingual(french: "Services", english: "Departments")
  static let departmentsReason = Bilingual(
    french: "Une couleur, une forme et deux lettres, toujours les trois.",
    english: "A colour, a shape and two letters, always all three.")
  static let addDepartment = Bilingual(french: "Ajouter un service", english: "Add a department")
  static let frenchName = Bilingual(french: "Nom en français", english: "Name in French")
  static let englishName = Bilingual(french: "Nom en anglais", english: "Name in English")
  static let englishNameHint = Bilingual(
    french: "Vide, c’est le même qu’en français.", english: "Left empty, it is the same as in French.")
  static let frenchLetters = Bilingual(french: "Lettres en français", english: "Letters in French")
  static let englishLetters = Bilingual(french: "Lettres en anglais", english: "Letters in English")
  static let lettersHint = Bilingual(
    french: "Deux capitales. Vides, elles viennent du nom.",
    english: "Two capitals. Left empty, they come from the name.")

  static let sites = Bilingual(french: "Sites", english: "Sites")
  static let sitesReason = Bilingual(french: "Les lieux où l’on travaille.", english: "The places where people work.")
  static let addSite = Bilingual(french: "Ajouter un site", english: "Add a site")
  static let siteName = Bilingual(french: "Nom du site", english: "Name of the site")
}
