public import Kernel

/// Why the organisation does not change.
public enum OrganisationRefusal: Error, Hashable, Sendable {
  case notFounded, alreadyFounded
  case missingName, nameTooLong(limit: Int), missingTimeZone
  case unknownDepartment, unknownSite, unknownPerson, erasedPerson, identifierTaken
  case departmentNameTaken, siteNameTaken, lettersMalformed, lettersTaken
  case tooManyDepartments, tooManySites, tooManyPersons
  case lastAdministrator
}

extension OrganisationRefusal: Explained {
  public var sentence: Bilingual {
    switch self {
    case .notFounded:
      Bilingual(
        french: "L’organisation n’est pas encore créée. Commencez par lui donner un nom.",
        english: "The organisation has not been set up yet. Begin by giving it a name.")
    case .alreadyFounded:
      Bilingual(french: "L’organisation existe déjà.", english: "The organisation already exists.")
    case .missingName: Bilingual(french: "Il manque un nom.", english: "A name is missing.")
    case .nameTooLong(let limit):
      Bilingual(
        french: "Ce nom est trop long\u{202F}: \(limit) caractères au plus.",
        english: "This name is too long: \(limit) characters at most.")
    case .missingTimeZone:
      Bilingual(
        french: "Choisissez un fuseau horaire, par exemple Europe/Paris.",
        english: "Choose a time zone, for instance Europe/Paris.")
    case .unknownDepartment:
      Bilingual(
        french: "Ce service n’existe pas. Choisissez-en un dans la liste.",
        english: "This department does not exist. Choose one from the list.")
    case .unknownSite:
      Bilingual(
        french: "Ce site n’existe pas. Choisissez-en un dans la liste.",
        english: "This site does not exist. Choose one from the list.")
    case .unknownPerson:
      Bilingual(
        french: "Cette personne n’est pas dans l’annuaire.", english: "This person is not in the directory.")
    case .erasedPerson:
      Bilingual(
        french: "Cette personne a été effacée\u{202F}; ses données ne reviennent pas. Ajoutez-la de nouveau si besoin.",
        english: "This person has been erased; their data do not come back. Add them again if need be.")
    case .identifierTaken:
      Bilingual(
        french: "Cet ajout a déjà été fait avec d’autres valeurs. Rechargez la page.",
        english: "This has already been added with other values. Reload the page.")
    case .departmentNameTaken:
      Bilingual(french: "Un autre service porte déjà ce nom.", english: "Another department already has this name.")
    case .siteNameTaken:
      Bilingual(french: "Un autre site porte déjà ce nom.", english: "Another site already has this name.")
    case .lettersMalformed:
      Bilingual(
        french: "Le sigle d’un service compte exactement deux capitales, de A à Z.",
        english: "The mark of a department is exactly two capitals, from A to Z.")
    case .lettersTaken:
      Bilingual(
        french: "Un autre service a déjà ce sigle. Choisissez deux autres capitales.",
        english: "Another department already has this mark. Choose two other capitals.")
    case .tooManyDepartments:
      Bilingual(
        french: "L’organisation compte déjà \(Department.limit) services, c’est le maximum.",
        english: "The organisation already has \(Department.limit) departments, which is the limit.")
    case .tooManySites:
      Bilingual(
        french: "L’organisation compte déjà \(Site.limit) sites, c’est le maximum.",
        english: "The organisation already has \(Site.limit) sites, which is the limit.")
    case .tooManyPersons:
      Bilingual(
        french: "L’organisation compte déjà 20\u{202F}000 personnes, c’est le maximum.",
        english: "The organisation already has 20,000 people, which is the limit.")
    case .lastAdministrator:
      Bilingual(
        french: "Il faut toujours au moins une personne pour administrer. Donnez d’abord ce rôle à quelqu’un d’autre.",
        english: "Someone must always be able to administer. Give this role to another person first.")
    }
  }
}
