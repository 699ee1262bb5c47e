import HTTPTypes
import HummingbirdTesting
import Kernel
import Testing

@testable import Application
@testable import Web

@Suite("Signing in")
struct SignInPageTests {
  static let password = "un pont sur le Tarn"

  @Test("Camille signs in with her password and is led back to where she was going")
  func leadsBack() async throws {
    let premises = try await Premises.open()
    try await premises.givePassword(to: premises.camille)
    try await premises.run { browser async throws in
      let camille = browser()
      let asked = try await camille.get("/account")
      #expect(asked.status == .seeOther && asked.location == "/sign-in?to=%2Faccount")
      let answer = try await camille.post("/sign-in", Self.fields("camille.roussel", to: "/account"))
      #expect(answer.status == .seeOther && answer.location == "/account")
      #expect(try await camille.get("/account").text.contains("Camille Roussel"))
      #expect(try await camille.get("/sign-in?to=/account").location == "/account")
    }
  }

  @Test("Nobody is led to another site", arguments: ["//evil.example", "https://evil.example", "/\\evil.example"])
  func safeReturn(path: String) async throws {
    let premises = try await Premises.open()
    try await premises.givePassword(to: premises.camille)
    try await premises.run { browser async throws in
      #expect(try await browser().post("/sign-in", Self.fields("camille.roussel", to: path)).location == "/")
    }
  }

  @Test("A wrong password and an unknown address are refused with the same page")
  func sameRefusal() async throws {
    let premises = try await Premises.open()
    try await premises.givePassword(to: premises.camille)
    try await premises.run { browser async throws in
      let wrong = try await browser().post("/sign-in", Self.fields("camille.roussel", password: "not this one"))
      let unknown = try await browser().post("/sign-in", Self.fields("camille.rousset", password: "not this one"))
      #expect(wrong.status == .unprocessableContent && unknown.status == .unprocessableContent)
      #expect(wrong.text.contains(SignInRefusal.wrong.sentence.english))
      #expect(
        wrong.text.replacing("camille.roussel", with: "x") == unknown.text.replacing("camille.rousset", with: "x"))
      #expect(!wrong.text.contains("not this one"))
    }
  }

  @Test("Twelve wrong passwords from one address are slowed down, another address is not")
  func limits() async throws {
    let premises = try await Premises.open()
    try await premises.givePassword(to: premises.camille)
    try await premises.run(behindProxies: 1) { browser async throws in
      let guesser = browser()
      guesser.address = "203.0.113.7"
      var statuses: [HTTPResponse.Status] = []
      for guess in 1...12 {
        let answer = try await guesser.post("/sign-in", Self.fields("thomas.verdier", password: "guess \(guess)"))
        statuses.append(answer.status)
        if answer.status == .tooManyRequests { #expect(answer.headers[.retryAfter] != nil) }
      }
      #expect(statuses.prefix(10).allSatisfy { $0 == .unprocessableContent })
      #expect(statuses.suffix(2).allSatisfy { $0 == .tooManyRequests })
      let camille = browser()
      camille.address = "198.51.100.4"
      #expect(try await camille.post("/sign-in", Self.fields("camille.roussel")).status == .seeOther)
    }
  }

  @Test("One account that is guessed from many addresses is slowed down too")
  func accountLimit() async throws {
    let premises = try await Premises.open()
    try await premises.run(behindProxies: 1) { browser async throws in
      var last = HTTPResponse.Status.ok
      for guess in 1...21 {
        let guesser = browser()
        guesser.address = "203.0.113.\(guess)"
        last = try await guesser.post("/sign-in", Self.fields("Camille.Roussel", password: "guess")).status
      }
      #expect(last == .tooManyRequests)
    }
  }

  @Test("A hospital behind one address signs in as often as it likes")
  func successIsFree() async throws {
    let premises = try await Premises.open()
    try await premises.givePassword(to: premises.camille)
    try await premises.run { browser async throws in
      for _ in 1...15 {
        #expect(try await browser().post("/sign-in", Self.fields("camille.roussel")).status == .seeOther)
      }
    }
  }

  @Test("Camille signs out, and the cookie she had opens nothing")
  func signOut() async throws {
    let premises = try await Premises.open()
    try await premises.run { browser async throws in
      let camille = browser()
      try await camille.signIn(as: premises.camille)
      let cookie = try #require(camille.cookie("sign-in"))
      #expect(try await camille.post("/sign-out").location == "/sign-in")
      let thief = browser()
      thief.keep("sign-in", cookie)
      #expect(try await thief.get("/account").status == .seeOther)
    }
  }

  @Test("A form that someone sends after being signed out is refused, not lost in a redirect")
  func postNeedsSignIn() async throws {
    let premises = try await Premises.open()
    try await premises.run { browser async throws in
      #expect(try await browser().post("/account", ["name": "Eve"]).status == .forbidden)
    }
  }

  private static func fields(
    _ name: String, to path: String = "/", password: String = password
  ) -> KeyValuePairs<String, String> {
    ["email": "\(name)@deux-rives.example", "password": password, "to": path]
  }
}

extension Premises {
  /// Has somebody choose `SignInPageTests.password`.
  func givePassword(to person: PersonID) async throws {
    let link = try await house.signIn.makeLink(for: person, at: clock.now)
    _ = try await house.signIn.redeem(
      link, choosing: SignInPageTests.password, on: Device(userAgent: nil), at: clock.now)
  }
}
