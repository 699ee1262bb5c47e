import HTTPTypes
import HummingbirdTesting
import Kernel
import People
import Testing

@testable import Application
@testable import Web

@Suite("The organisation's pages")
struct OrganisationPageTests {
  static let pages = [
    "/organisation", "/organisation/people", "/organisation/people/new", "/organisation/people/x",
    "/organisation/people/x/erase", "/organisation/people/x/data.json", "/organisation/import",
  ]
  static let acts = [
    "/organisation", "/organisation/departments", "/organisation/departments/x", "/organisation/sites",
    "/organisation/sites/x", "/organisation/people", "/organisation/people/x", "/organisation/people/x/standing",
    "/organisation/people/x/link", "/organisation/people/x/erase", "/organisation/import",
    "/organisation/import/confirm",
  ]

  @Test("are closed to a member", arguments: pages)
  func pagesForMembers(path: String) async throws {
    let premises = try await Premises.open()
    try await premises.run { browser async throws in
      let camille = browser()
      try await camille.signIn(as: premises.camille)
      #expect(try await camille.get(path).status == .forbidden)
    }
  }

  @Test("take nothing from a member", arguments: acts)
  func actsOfMembers(path: String) async throws {
    let premises = try await Premises.open()
    try await premises.run { browser async throws in
      let camille = browser()
      try await camille.signIn(as: premises.camille)
      #expect(try await camille.post(path, ["name": "Mine"]).status == .forbidden)
    }
    #expect(premises.house.directory.current.organisation.name == "Hôpital des Deux-Rives")
  }

  @Test("lead somebody unknown to sign in, and back", arguments: pages)
  func nobody(path: String) async throws {
    let premises = try await Premises.open()
    try await premises.run { browser async throws in
      let answer = try await browser().get(path)
      #expect(answer.status == .seeOther && answer.location?.hasPrefix("/sign-in?to=%2Forganisation") == true)
      #expect(try await browser().post(path, [:]).status != .seeOther)
    }
  }

  @Test("take nothing that another site sends in Amara's name")
  func crossOrigin() async throws {
    try await Self.asAmara { premises, amara async throws in
      let answer = try await amara.post(
        "/organisation/people/\(premises.camille)/erase", [:], from: "cross-site")
      #expect(answer.status == .forbidden)
      #expect(premises.house.directory.current.personalData[premises.camille] != nil)
    }
  }

  @Test("rename the organisation and change its clock")
  func rename() async throws {
    try await Self.asAmara { premises, amara async throws in
      _ = try await amara.post("/organisation", ["name": "Deux-Rives", "time-zone": "America/Cayenne"])
      let organisation = premises.house.directory.current.organisation
      #expect(organisation.name == "Deux-Rives" && organisation.timeZone == "America/Cayenne")
      let refused = try await amara.post("/organisation", ["name": "Deux-Rives", "time-zone": "Mars/Olympus"])
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains(OrganisationRefusal.missingTimeZone.sentence.english))
    }
  }

  @Test("open a department, whose letters come from its name when none are given")
  func department() async throws {
    try await Self.asAmara { premises, amara async throws in
      _ = try await amara.post("/organisation/departments", ["name": "Pharmacie", "name-english": "Pharmacy"])
      let pharmacy = try #require(premises.house.directory.current.organisation.departments.last)
      #expect(pharmacy.name == Bilingual(french: "Pharmacie", english: "Pharmacy"))
      #expect(pharmacy.letters == Bilingual(same: "PH"))
      let refused = try await amara.post(
        "/organisation/departments", ["name": "Achats", "name-english": "Purchasing", "letters": "PH"])
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains(OrganisationRefusal.lettersTaken.sentence.english))
      #expect(refused.text.contains("value=\"Purchasing\""))
    }
  }

  @Test("show a hostile name as text and nothing else")
  func hostile() async throws {
    try await Self.asAmara { premises, amara async throws in
      let name = "<script>alert(1)</script>\" onfocus=\"x"
      _ = try await amara.post("/organisation", ["name": name, "time-zone": "Europe/Paris"])
      _ = try await amara.post("/organisation/sites", ["name": "<img src=x>"])
      _ = try await amara.post("/organisation/people/\(premises.camille)", Self.camille(premises, name: name))
      for path in ["/organisation", "/organisation/people", "/organisation/people/\(premises.camille)", "/sign-in"] {
        let page = try await amara.get(path).text + (try await amara.get("/join").text)
        #expect(!page.contains("<script>alert") && !page.contains("<img src=x") && !page.contains("\" onfocus=\""))
      }
    }
  }

  @Test("give a person a link, shown once, which another one replaces")
  func link() async throws {
    try await Self.asAmara { premises, amara async throws in
      let first = try Self.token(in: try await amara.post("/organisation/people/\(premises.camille)/link").text)
      let second = try Self.token(in: try await amara.post("/organisation/people/\(premises.camille)/link").text)
      #expect(try await amara.get("/welcome/\(first)").status == .gone)
      #expect(try await amara.get("/welcome/\(second)").status == .ok)
      #expect(!(try await amara.get("/organisation/people/\(premises.camille)").text.contains("/welcome/")))
    }
  }

  @Test("close the account of Camille, whose browsers are signed out, and open it again")
  func deactivate() async throws {
    let premises = try await Premises.open()
    try await premises.run { browser async throws in
      let (amara, camille) = (browser(), browser())
      try await amara.signIn(as: premises.amara)
      try await camille.signIn(as: premises.camille)
      let path = "/organisation/people/\(premises.camille)"
      _ = try await amara.post(path + "/standing", ["standing": "deactivated"])
      #expect(try await camille.get("/account").status == .seeOther)
      #expect(try await amara.post(path + "/link").status == .unprocessableContent)
      _ = try await amara.post(path + "/standing", ["standing": "active"])
      #expect(try await amara.post(path + "/link").status == .ok)
    }
  }

  @Test("erase Camille, of whom her department stays")
  func erase() async throws {
    try await Self.asAmara { premises, amara async throws in
      let path = "/organisation/people/\(premises.camille)"
      #expect(try await amara.get(path + "/erase").text.contains("Former colleague, Care"))
      #expect(try await amara.post(path + "/erase").status == .seeOther)
      #expect(try await amara.get(path).status == .notFound)
      #expect(try await amara.get(path + "/data.json").status == .notFound)
      #expect(!(try await amara.get("/organisation/people").text.contains("Camille")))
    }
  }

  @Test("refuse to leave the organisation without an administrator")
  func lastAdministrator() async throws {
    try await Self.asAmara { premises, amara async throws in
      let path = "/organisation/people/\(premises.amara)"
      let acts: [(String, KeyValuePairs<String, String>)] = [
        ("/standing", ["standing": "deactivated"]), ("/erase", [:]),
        ("", Self.camille(premises, name: "Amara Diallo", email: "amara.diallo")),
      ]
      for (act, fields) in acts {
        let refused = try await amara.post(path + act, fields)
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains(OrganisationRefusal.lastAdministrator.sentence.english))
      }
    }
  }

  @Test("refuse an address that somebody else has, and change nothing then")
  func emailTaken() async throws {
    try await Self.asAmara { premises, amara async throws in
      let refused = try await amara.post(
        "/organisation/people/\(premises.camille)",
        Self.camille(premises, name: "Camille Roy", email: "thomas.verdier", role: "cooperation-lead"))
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains("id=\"person-email-error\"") && refused.text.contains("value=\"Camille Roy\""))
      let directory = premises.house.directory.current
      #expect(directory.personalData[premises.camille]?.name == "Camille Roussel")
      #expect(directory.organisation.persons[premises.camille]?.role == .member)
    }
  }

  @Test("find people by a part of their name or address, without accents", arguments: ["ROUSS", "camille@", "élle"])
  func search(text: String) async throws {
    try await Self.asAmara { _, amara async throws in
      let escaped = text.replacing("é", with: "%C3%A9")
      let page = try await amara.get("/organisation/people?search=\(escaped)").text
      #expect(page.contains("Camille Roussel") == (text == "ROUSS"))
      #expect(!page.contains("Thomas Verdier"))
    }
  }

  private static func asAmara(_ visit: @escaping @Sendable (Premises, Browser) async throws -> Void) async throws {
    let premises = try await Premises.open()
    try await premises.run { browser async throws in
      let amara = browser()
      try await amara.signIn(as: premises.amara)
      try await visit(premises, amara)
    }
  }

  private static func camille(
    _ premises: Premises, name: String, email: String = "camille.roussel", role: String = "member"
  ) -> KeyValuePairs<String, String> {
    [
      "name": name, "email": "\(email)@deux-rives.example", "department": premises.care.rawValue,
      "site": premises.riverside.rawValue, "role": role,
    ]
  }

  private static func token(in page: String) throws -> String {
    let start = try #require(page.firstRange(of: "/welcome/"))
    return String(page[start.upperBound...].prefix { $0 != "\"" })
  }
}
