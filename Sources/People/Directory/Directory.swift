public import Kernel

/// Who is in the organisation, with what the vault knows of them: the state that pages and imports look at.
public struct Directory: Hashable, Sendable {
  public private(set) var organisation: Organisation
  public private(set) var personalData: [PersonID: PersonalData]
  private var byEmail: [EmailAddress: PersonID]

  public init(organisation: Organisation = Organisation(), personalData: [PersonID: PersonalData] = [:]) {
    self.organisation = organisation
    self.personalData = personalData
    byEmail = Dictionary(
      personalData.map { ($0.value.email, $0.key) }, uniquingKeysWith: { first, second in min(first, second) })
  }

  /// Whose address this is.
  public func person(at email: EmailAddress) -> PersonID? { byEmail[email] }

  /// How to call a person: by name, or "former colleague, Purchasing" once erased; nil when there never was one.
  public func name(of id: PersonID) -> Bilingual? {
    guard let person = organisation.persons[id] else { return nil }
    if let known = personalData[id] { return Bilingual(same: known.name) }
    let department = organisation.department(person.department)?.name ?? Bilingual(same: "")
    return Self.formerColleague(of: department)
  }

  /// How someone of `department` is called once erased.
  public static func formerColleague(of department: Bilingual) -> Bilingual {
    Bilingual(french: "Ancien·ne collègue, \(department.french)", english: "Former colleague, \(department.english)")
  }

  /// Follows the log.
  public mutating func apply(_ event: OrganisationEvent) {
    organisation.apply(event)
    if case .personErased(let id) = event { describe(id, as: nil) }
  }

  /// Follows the vault; nil when the entry is gone.
  public mutating func describe(_ id: PersonID, as data: PersonalData?) {
    if let before = personalData[id], byEmail[before.email] == id { byEmail[before.email] = nil }
    personalData[id] = data
    if let data { byEmail[data.email] = id }
  }
}
