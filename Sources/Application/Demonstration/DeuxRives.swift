internal import Foundation
import Kernel
import People

/// The people of the demonstration: the Hôpital des Deux-Rives, six departments on two sites.
struct DeuxRives: Sendable {
  struct Member: Sendable {
    let id: PersonID
    let data: PersonalData
    let department: DepartmentID
    let site: SiteID
    let role: Role
  }

  static let name = "Hôpital des Deux-Rives"
  static let timeZone = "Europe/Paris"

  let departments: [(id: DepartmentID, ward: Ward)]
  let sites: [(id: SiteID, name: String)]
  /// The administrator first, then in the order of the departments.
  let members: [Member]

  init(drawing chance: inout Chance) {
    departments = Ward.allCases.map { (DepartmentID(using: &chance), $0) }
    sites = ["Rive Gauche", "Rive Droite"].map { (SiteID(using: &chance), $0) }
    var members: [Member] = []
    for (department, ward) in departments {
      for (place, name) in ward.people.enumerated() {
        guard let email = EmailAddress(Self.address(of: name)) else { continue }
        members.append(
          Member(
            id: PersonID(using: &chance), data: PersonalData(name: name, email: email), department: department,
            // The first of each department is at the Rive Gauche, as are two thirds of the others.
            site: sites[place % 3 == 2 ? 1 : 0].id, role: Self.role(of: name)))
      }
    }
    self.members = members
  }

  private static func role(of name: String) -> Role {
    switch name {
    case "Maëlle Le Goff": .administrator
    case "Nour Haddad": .cooperationLead
    default: .member
    }
  }

  /// `maelle.le-goff@deux-rives.example`
  static func address(of name: String) -> String {
    let plain = name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: Locale(identifier: "fr"))
    let parts = plain.split(separator: " ", maxSplits: 1).map { part in
      String(part.map { $0 == " " || $0 == "’" ? "-" : $0 })
    }
    return parts.joined(separator: ".") + "@deux-rives.example"
  }

  func member(named name: String) -> Member? {
    members.first { $0.data.name == name }
  }

  func department(_ ward: Ward) -> DepartmentID? {
    departments.first { $0.ward == ward }?.id
  }
}
