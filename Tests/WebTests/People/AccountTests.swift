import HTTPTypes
import HummingbirdTesting
import Kernel
import People
import Testing

@testable import Application
@testable import Web

@Suite("An account")
struct AccountTests {
  @Test("Camille changes her name and her language")
  func nameAndLanguage() async throws {
    let premises = try await Premises.open()
    try await premises.run { browser async throws in
      let camille = try await browser().signIn(as: premises.camille)
      #expect(try await camille.post("/account", ["name": "Camille Roy", "language": "fr"]).status == .seeOther)
      let page = try await camille.get("/account").text
      #expect(page.contains("Camille Roy") && page.contains("<html lang=\"fr\">"))
    }
  }

  @Test("A name that is missing is refused at its field")
  func missingName() async throws {
    let premises = try await Premises.open()
    try await premises.run { browser async throws in
      let camille = try await browser().signIn(as: premises.camille)
      let refused = try await camille.post("/account", ["name": "  ", "language": ""])
      #expect(refused.status == .unprocessableContent && refused.text.contains("id=\"me-name-error\""))
    }
  }

  @Test("A new password needs the old one, and signs out the other browsers")
  func password() async throws {
    let premises = try await Premises.open()
    try await premises.givePassword(to: premises.camille)
    try await premises.run { browser async throws in
      let (here, there) = try await Self.twice(premises.camille, browser)
      let refused = try await here.post("/account/password", ["old": "a guess", "password": "deux rives, un pont"])
      #expect(refused.status == .unprocessableContent && refused.text.contains(AccountWords.wrongOld.english))
      #expect(try await there.get("/account").status == .ok)
      let changed = try await here.post(
        "/account/password", ["old": SignInPageTests.password, "password": "deux rives, un pont"])
      #expect(changed.status == .seeOther)
      #expect(try await here.get("/account").status == .ok)
      #expect(try await there.get("/account").status == .seeOther)
    }
  }

  @Test("Camille signs out another browser, and nobody else's")
  func revoke() async throws {
    let premises = try await Premises.open()
    try await premises.run { browser async throws in
      let (here, there) = try await Self.twice(premises.camille, browser)
      let thomas = try await browser().signIn(as: premises.thomas)
      let now = premises.clock.now
      for person in [premises.camille, premises.thomas] {
        for signIn in try await premises.house.signIn.signIns(of: person, at: now)
        where !here.isSignIn(signIn) {
          _ = try await here.post("/account/browsers", ["id": signIn.id])
        }
      }
      #expect(try await there.get("/account").status == .seeOther)
      #expect(try await here.get("/account").status == .ok)
      #expect(try await thomas.get("/account").status == .ok)
    }
  }

  @Test("Signing out everywhere ends every browser of Camille and no other")
  func everywhere() async throws {
    let premises = try await Premises.open()
    try await premises.run { browser async throws in
      let (here, there) = try await Self.twice(premises.camille, browser)
      let thomas = try await browser().signIn(as: premises.thomas)
      #expect(try await here.post("/account/sign-out-everywhere").location == "/sign-in")
      for camille in [here, there] { #expect(try await camille.get("/account").status == .seeOther) }
      #expect(try await thomas.get("/account").status == .ok)
    }
  }

  @Test("Camille takes along what is kept about her")
  func download() async throws {
    let premises = try await Premises.open()
    try await premises.run { browser async throws in
      let camille = try await browser().signIn(as: premises.camille)
      let file = try await camille.get("/account/data.json")
      #expect(file.headers[.contentType] == "application/json; charset=utf-8")
      #expect(file.text.contains("camille.roussel@deux-rives.example") && !file.text.contains("Thomas"))
    }
  }

  @Test("Camille leaves for good, and nothing of her is kept")
  func leave() async throws {
    let premises = try await Premises.open()
    try await premises.run { browser async throws in
      let camille = try await browser().signIn(as: premises.camille)
      #expect(try await camille.get("/account/leave").text.contains(AccountWords.leaveStays.english))
      #expect(try await camille.post("/account/leave").location == "/join")
      #expect(try await camille.get("/account").status == .seeOther)
      #expect(premises.house.directory.current.personalData[premises.camille] == nil)
    }
  }

  @Test("The last administrator cannot leave")
  func lastAdministrator() async throws {
    let premises = try await Premises.open()
    try await premises.run { browser async throws in
      let amara = try await browser().signIn(as: premises.amara)
      let refused = try await amara.post("/account/leave")
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains(OrganisationRefusal.lastAdministrator.sentence.english))
    }
  }

  /// Two browsers of one person.
  private static func twice(_ person: PersonID, _ browser: () -> Browser) async throws -> (Browser, Browser) {
    (try await browser().signIn(as: person), try await browser().signIn(as: person))
  }
}

extension Browser {
  fileprivate func isSignIn(_ signIn: SignIn) -> Bool {
    cookie("sign-in").flatMap(PersonalToken.init(text:)).map(signIn.isOf) ?? false
  }
}
