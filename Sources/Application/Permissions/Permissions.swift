public import Kernel
public import People
public import Sessions

/// Who somebody is, as far as the product knows.
public enum Visitor: Hashable, Sendable {
  case nobody
  case person(PersonID, Role)

  public var person: PersonID? {
    if case .person(let id, _) = self { id } else { nil }
  }
}

/// What somebody may want to do.
public enum Deed: Hashable, Sendable {
  case seeToday
  case seeSessions
  case createSession
  /// Prepare, conduct, duplicate, archive, delete, and see all results of a session with these facilitators.
  case facilitate([PersonID])
  /// Make another facilitator the owner: the owner does it; any facilitator when the owner is gone, which is nil.
  case handOver(owner: PersonID?, [PersonID])
  /// Take part in a session of that policy.
  case takePart(JoinPolicy)
  /// See what came out of a closed session: its facilitators, and who took part.
  case readReport(facilitators: [PersonID], tookPart: Bool, isClosed: Bool)
  case changeOrganisation
  case importPeople
  case makeSignInLink
  case erasePerson
  case exportPerson(PersonID)
  case changeOwnAccount
}

/// The one door: pages, live views and exports ask here, nothing else decides. What no line allows is refused.
public enum Permissions {
  public static func allow(_ deed: Deed, to visitor: Visitor) -> Bool {
    switch (deed, visitor) {
    case (.takePart(let policy), .nobody): !policy.onlyOrganisation && policy.identity != .signedIn
    case (.takePart, .person): true
    case (.readReport(_, let tookPart, let isClosed), .nobody): tookPart && isClosed
    case (.readReport(let facilitators, let tookPart, let isClosed), .person(let id, _)):
      facilitators.contains(id) || (tookPart && isClosed)
    case (_, .nobody): false
    case (.seeToday, .person), (.seeSessions, .person), (.createSession, .person), (.changeOwnAccount, .person): true
    case (.facilitate(let facilitators), .person(let id, _)): facilitators.contains(id)
    case (.handOver(let owner, let facilitators), .person(let id, _)):
      facilitators.contains(id) && (owner == nil || owner == id)
    case (.exportPerson(let subject), .person(let id, let role)): subject == id || role == .administrator
    case (.changeOrganisation, .person(_, let role)), (.importPeople, .person(_, let role)),
      (.makeSignInLink, .person(_, let role)), (.erasePerson, .person(_, let role)):
      role == .administrator
    }
  }
}
