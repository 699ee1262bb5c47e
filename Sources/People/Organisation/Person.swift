public import Kernel

/// Someone with an account, as the log knows them: always in one department, at one home site. Names and e-mail
/// addresses lie in the vault, see `PersonalData`.
public struct Person: Hashable, Sendable {
  /// The most people an organisation has, erased ones not counted.
  public static let limit = 20_000

  public let id: PersonID
  public internal(set) var department: DepartmentID
  public internal(set) var site: SiteID
  public internal(set) var role: Role
  public internal(set) var standing: Standing

  /// Whether a person can sign in, can come back, or is gone for ever.
  public enum Standing: Hashable, Sendable {
    case active, deactivated
    /// Nothing is kept but the department: "former colleague, Purchasing".
    case erased
  }
}
