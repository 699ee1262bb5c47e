import HTTPTypes
import HummingbirdTesting
import Kernel
import Testing

@testable import Application
@testable import Web

@Suite("A one-time link")
struct WelcomeTests {
  @Test("greets Camille by name, however often it is looked at")
  func greets() async throws {
    let premises = try await Premises.open()
    let path = try await premises.link()
    try await premises.run { browser async throws in
      for _ in 1...3 {
        let page = try await browser().get(path)
        #expect(page.status == .ok && page.text.contains("Hello Camille Roussel"))
      }
    }
  }

  @Test("signs Camille in with the password she chooses, and is spent then")
  func password() async throws {
    let premises = try await Premises.open()
    let path = try await premises.link()
    try await premises.run { browser async throws in
      let camille = browser()
      #expect(try await camille.post(path, ["password": SignInPageTests.password]).location == "/")
      #expect(try await camille.get("/account").status == .ok)
      for second in [try await browser().post(path, ["password": "another long one"]), try await browser().get(path)] {
        #expect(second.status == .gone)
        #expect(second.text.contains(SignInRefusal.linkSpent.sentence.english))
      }
    }
  }

  @Test("lets Camille in without a password, once, and she chooses one in her account")
  func withoutPassword() async throws {
    let premises = try await Premises.open()
    let path = try await premises.link()
    try await premises.run { browser async throws in
      let camille = browser()
      #expect(try await camille.post(path + "/enter").location == "/")
      #expect(try await browser().post(path + "/enter").status == .gone)
      #expect(try await camille.get("/account").text.contains(AccountWords.noPassword.english))
      #expect(
        try await camille.post("/account/password", ["password": SignInPageTests.password]).location == "/account?saved"
      )
      #expect(
        try await browser().post(
          "/sign-in", ["email": "camille.roussel@deux-rives.example", "password": SignInPageTests.password]
        ).status == .seeOther)
    }
  }

  @Test("is not spent by a password that is too short")
  func tooShort() async throws {
    let premises = try await Premises.open()
    let path = try await premises.link()
    try await premises.run { browser async throws in
      let refused = try await browser().post(path, ["password": "court"])
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains(PasswordRefusal.tooShort.sentence.english))
      #expect(try await browser().get(path).status == .ok)
    }
  }

  @Test("is over after seven days")
  func expired() async throws {
    let premises = try await Premises.open()
    let path = try await premises.link()
    premises.clock.wait(seconds: 7 * 86_400)
    try await premises.run { browser async throws in #expect(try await browser().get(path).status == .gone) }
  }

  @Test("that somebody made up opens nothing", arguments: ["x", "a.b", "camille.22222222222222222222222222222222"])
  func invented(token: String) async throws {
    let premises = try await Premises.open()
    try await premises.run { browser async throws in
      #expect(try await browser().get("/welcome/\(token)").status == .gone)
    }
  }
}

extension Premises {
  /// The address of a link for Camille.
  fileprivate func link() async throws -> String {
    "/welcome/" + (try await house.signIn.makeLink(for: camille, at: clock.now)).text
  }
}
