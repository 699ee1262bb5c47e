public import Kernel

public typealias SiteID = Identifier<Site>

/// A unit of the organisation, a party to cooperation.
public struct Department: Hashable, Sendable {
  /// The most departments an organisation has: as many as there are colours and shapes to tell them apart.
  public static let limit = 20
  /// The longest name, in characters.
  public static let nameLimit = 60

  public let id: DepartmentID
  public internal(set) var name: Bilingual
  /// Two capitals in each language, the mark that tells departments apart without colour.
  public internal(set) var letters: Bilingual
  /// Which colour and shape it has, 1…20, in the order of opening.
  public let number: Int
}

/// A place where people work.
public struct Site: Hashable, Sendable {
  /// The most sites an organisation has.
  public static let limit = 50
  /// The longest name, in characters.
  public static let nameLimit = 60

  public let id: SiteID
  public internal(set) var name: String
}
