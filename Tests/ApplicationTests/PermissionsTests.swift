import Application
import Kernel
import People
import Sessions
import Testing

/// Every deed, for every sort of visitor.
@Suite("The one door")
struct PermissionsTests {
  static let amara = PersonID(rawValue: "amara")
  static let lea = PersonID(rawValue: "lea")
  static let camille = PersonID(rawValue: "camille")

  /// Who asks, in the order of the table's columns: nobody, Camille who is a member, Léa who leads cooperation, Amara who
  /// administers.
  static let visitors: [Visitor] = [
    .nobody, .person(camille, .member), .person(lea, .cooperationLead), .person(amara, .administrator),
  ]

  static let table: [(Deed, String)] = [
    (.seeToday, "-+++"),
    (.seeSessions, "-+++"),
    (.createSession, "-+++"),
    (.facilitate([camille]), "-+--"),
    (.facilitate([lea, amara]), "--++"),
    (.facilitate([]), "----"),
    (.handOver(owner: camille, [camille, lea]), "-+--"),
    (.handOver(owner: nil, [camille, lea]), "-++-"),
    (.handOver(owner: amara, [camille]), "----"),
    (.takePart(policy(.pseudonym)), "++++"),
    (.takePart(policy(.firstName)), "++++"),
    (.takePart(policy(.signedIn)), "-+++"),
    (.takePart(policy(.pseudonym, onlyOrganisation: true)), "-+++"),
    (.readReport(facilitators: [camille], tookPart: false, isClosed: false), "-+--"),
    (.readReport(facilitators: [camille], tookPart: true, isClosed: false), "-+--"),
    (.readReport(facilitators: [camille], tookPart: false, isClosed: true), "-+--"),
    (.readReport(facilitators: [camille], tookPart: true, isClosed: true), "++++"),
    (.changeOrganisation, "---+"),
    (.importPeople, "---+"),
    (.makeSignInLink, "---+"),
    (.erasePerson, "---+"),
    (.exportPerson(camille), "-+-+"),
    (.exportPerson(amara), "---+"),
    (.changeOwnAccount, "-+++"),
  ]

  @Test("opens for those the table says, and for nobody else", arguments: table)
  func opens(deed: Deed, expected: String) {
    let allowed = Self.visitors.map { Permissions.allow(deed, to: $0) ? "+" : "-" }.joined()
    #expect(allowed == expected)
  }

  @Test("is asked about every deed by this table")
  func whole() {
    #expect(Set(Self.table.map { Self.number(of: $0.0) }) == Set(1...13))
  }

  // A new deed does not compile here until it has a number, and the table is not whole until it has a line.
  private static func number(of deed: Deed) -> Int {
    switch deed {
    case .seeToday: 1
    case .seeSessions: 2
    case .createSession: 3
    case .facilitate: 4
    case .takePart: 5
    case .readReport: 6
    case .changeOrganisation: 7
    case .importPeople: 8
    case .makeSignInLink: 9
    case .erasePerson: 10
    case .exportPerson: 11
    case .changeOwnAccount: 12
    case .handOver: 13
    }
  }

  private static func policy(_ identity: JoinPolicy.Identity, onlyOrganisation: Bool = false) -> JoinPolicy {
    var policy = JoinPolicy()
    policy.identity = identity
    policy.onlyOrganisation = onlyOrganisation
    return policy
  }
}
