/// What people have to say of themselves, and whom the session takes.
public struct JoinPolicy: Codable, Hashable, Sendable {
  /// How people appear.
  public enum Identity: String, Codable, Hashable, Sendable, CaseIterable {
    /// A pseudonym is given, nothing is asked.
    case pseudonym
    /// A first name is asked.
    case firstName = "first-name"
    /// People sign in and appear by their name.
    case signedIn = "signed-in"
  }

  public var identity: Identity
  /// Only people with an account of the organisation.
  public var onlyOrganisation: Bool
  /// Guests may say which department they come from.
  public var asksDepartment: Bool
  /// A facilitator lets each person in.
  public var admits: Bool
  /// The most people, from 1 to 20,000.
  public var capacity: Int

  public static let capacityLimits = 1...20_000

  public init(
    identity: Identity = .pseudonym, onlyOrganisation: Bool = false, asksDepartment: Bool = true,
    admits: Bool = false, capacity: Int = 10_000
  ) {
    self.identity = identity
    self.onlyOrganisation = onlyOrganisation
    self.asksDepartment = asksDepartment
    self.admits = admits
    self.capacity = capacity
  }
}
