import Kernel
import People

/// The town of Aubrac: Camille administers it from Care; Purchasing and a second site exist beside.
enum Aubrac {
  static let care = DepartmentID(rawValue: "care")
  static let purchasing = DepartmentID(rawValue: "purchasing")
  static let townHall = SiteID(rawValue: "town-hall")
  static let depot = SiteID(rawValue: "depot")
  static let camille = PersonID(rawValue: "camille")
  static let noor = PersonID(rawValue: "noor")
  static let nobody = PersonID(rawValue: "nobody")

  static let founding = Founding(
    name: "Ville d’Aubrac", timeZone: "Europe/Paris",
    department: care, departmentName: Bilingual(french: "Soins", english: "Care"),
    departmentLetters: Bilingual(french: "SO", english: "CA"),
    site: townHall, siteName: "Mairie", administrator: camille)

  /// Camille alone, one department, one site.
  static var founded: Organisation { Organisation().after(.found(founding)) }

  /// Noor has joined Purchasing at the depot.
  static var grown: Organisation {
    founded.after(
      .together([
        .openDepartment(
          purchasing, name: Bilingual(french: "Achats", english: "Purchasing"),
          letters: Bilingual(french: "AC", english: "PU")),
        .openSite(depot, name: "Dépôt"),
        .join(noor, department: purchasing, site: depot, role: .member),
      ]))
  }
}

extension Organisation {
  /// What follows from a command, or the same organisation when it is refused.
  func after(_ command: OrganisationCommand) -> Organisation {
    var next = self
    for event in (try? decide(command)) ?? [] { next.apply(event) }
    return next
  }
}
