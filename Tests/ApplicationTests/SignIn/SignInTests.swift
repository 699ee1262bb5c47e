import Application
import EventLog
import Kernel
import People
import Testing

@Suite("Signing in")
struct SignInTests {
  static let day = 86_400

  @Test("Noor follows her link, chooses a password, and comes back with it", arguments: ["noor", " NOOR"])
  func whole(name: String) async throws {
    let town = try await Town.founded()
    let noor = try await town.welcomeNoor()
    let first = try await town.givePassword(to: noor)
    #expect(try await town.signIns.person(with: first, at: Town.start) == noor)
    let second = try await town.enter("\(name)@aubrac.example")
    #expect(second != first)
    #expect(try await town.signIns.person(with: second, at: Town.start) == noor)
  }

  @Test("A password typed with another keyboard’s accents is the same password")
  func accents() async throws {
    let town = try await Town.founded()
    let noor = try await town.welcomeNoor()
    _ = try await town.givePassword(to: noor)
    let decomposed = "passerelle sur la Truye\u{300}re"
    #expect(try await town.enter("noor@aubrac.example", decomposed).person == noor)
  }

  @Test(
    "A wrong password, an empty one, an endless one and an unknown address are refused with one sentence",
    arguments: [
      ("noor@aubrac.example", "passerelle sur le Lot"), ("noor@aubrac.example", ""),
      ("noor@aubrac.example", String(repeating: "a", count: 100_000)), ("nobody@aubrac.example", Town.password),
      ("not an address", Town.password), ("camille@aubrac.example", Town.password),
    ])
  func wrong(email: String, password: String) async throws {
    let town = try await Town.founded()
    _ = try await town.givePassword(to: try await town.welcomeNoor())
    await #expect(throws: SignInRefusal.wrong) { try await town.enter(email, password) }
  }

  @Test("Neither a token nor a password nor a link lies anywhere as it is")
  func nothingReadable() async throws {
    let town = try await Town.founded()
    let token = try await town.givePassword(to: try await town.welcomeNoor())
    let link = try await town.signIns.makeLink(for: Town.camille, at: Town.start)
    let kept = try await town.drawers()
    for secret in [token.text, link.text, Town.password] {
      #expect(!kept.contains(secret.split(separator: ".").last ?? ""))
    }
  }

  @Test("A token with one letter changed, cut short or of another person opens nothing")
  func forged() async throws {
    let town = try await Town.founded()
    let token = try await town.givePassword(to: try await town.welcomeNoor()).text
    let changed = token.dropLast() + (token.hasSuffix("a") ? "b" : "a")
    let secret = token.split(separator: ".").last ?? ""
    for text in [String(changed), "camille.\(secret)", "\(Town.camille)/x.\(secret)"] {
      let forged = try #require(PersonalToken(text: text))
      #expect(try await town.signIns.person(with: forged, at: Town.start) == nil)
    }
    for text in ["", ".", String(token.dropLast()), token + "\u{301}", String(repeating: "a", count: 5_000)] {
      #expect(PersonalToken(text: text) == nil)
    }
  }

  @Test("Noor sees her browsers and ends one of them")
  func revoking() async throws {
    let town = try await Town.founded()
    let noor = try await town.welcomeNoor()
    let first = try await town.givePassword(to: noor)
    let second = try await town.signIns.signIn(
      email: "noor@aubrac.example", password: Town.password,
      on: Device(userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"),
      at: Town.start.adding(seconds: Self.day))
    let list = try await town.signIns.signIns(of: noor, at: Town.start)
    #expect(list.map(\.device.words.english) == ["Firefox on Linux", "Unknown browser"])
    try await town.signIns.revoke(try #require(list.first).id, of: noor)
    #expect(try await town.signIns.person(with: second, at: Town.start) == nil)
    #expect(try await town.signIns.person(with: first, at: Town.start) == noor)
  }

  @Test("Noor cannot end a browser of Camille")
  func revokingOthers() async throws {
    let town = try await Town.founded()
    let token = try await town.givePassword(to: Town.camille)
    let id = try #require(try await town.signIns.signIns(of: Town.camille, at: Town.start).first).id
    try await town.signIns.revoke(id, of: try await town.welcomeNoor())
    #expect(try await town.signIns.person(with: token, at: Town.start) == Town.camille)
  }

  @Test("Signing out ends one browser, signing out everywhere ends all")
  func signingOut() async throws {
    let town = try await Town.founded()
    let noor = try await town.welcomeNoor()
    let first = try await town.givePassword(to: noor)
    let second = try await town.enter("noor@aubrac.example")
    try await town.signIns.signOut(first)
    #expect(try await town.signIns.person(with: first, at: Town.start) == nil)
    #expect(try await town.signIns.person(with: second, at: Town.start) == noor)
    try await town.signIns.signOutEverywhere(noor)
    #expect(try await town.signIns.signIns(of: noor, at: Town.start).isEmpty)
  }

  @Test("A sign-in lasts while it is used, and ends thirty days after")
  func expiry() async throws {
    let town = try await Town.founded()
    let noor = try await town.welcomeNoor()
    let token = try await town.givePassword(to: noor)
    let later = Town.start.adding(seconds: 25 * Self.day)
    #expect(try await town.signIns.person(with: token, at: later) == noor)
    #expect(try await town.signIns.person(with: token, at: later.adding(seconds: 25 * Self.day)) == noor)
    let tooLate = later.adding(seconds: 57 * Self.day)
    #expect(try await town.signIns.person(with: token, at: tooLate) == nil)
    try await town.signIns.forgetWhatIsOver(at: tooLate)
    #expect(try await town.log.values(in: .signIns, under: "").isEmpty)
  }

  @Test("A link that nobody used is forgotten once it is over, a password and a link that still opens stay")
  func forgottenLinks() async throws {
    let town = try await Town.founded()
    let noor = try await town.welcomeNoor()
    _ = try await town.givePassword(to: Town.camille)
    _ = try await town.signIns.makeLink(for: Town.camille, at: Town.start)
    let later = Town.start.adding(seconds: 3 * Self.day)
    let link = try await town.signIns.makeLink(for: noor, at: later)
    let end = Town.start.adding(seconds: 7 * Self.day)
    let before = try await town.log.values(in: .credentials, under: "").count
    try await town.signIns.forgetWhatIsOver(at: end.adding(milliseconds: -1))
    #expect(try await town.log.values(in: .credentials, under: "").count == before)
    try await town.signIns.forgetWhatIsOver(at: end)
    #expect(try await town.log.values(in: .credentials, under: "").count == before - 1)
    #expect(try await town.signIns.hasPassword(Town.camille))
    #expect(try await town.signIns.holder(of: link, at: end) == noor)
  }

  @Test("Only the day of the last visit is kept")
  func coarse() async throws {
    let town = try await Town.founded()
    let noor = try await town.welcomeNoor()
    let token = try await town.givePassword(to: noor)
    _ = try await town.signIns.person(with: token, at: Town.start.adding(seconds: 3 * Self.day + 1234))
    let seen = try #require(try await town.signIns.signIns(of: noor, at: Town.start).first).lastSeenDay
    #expect(seen.milliseconds.isMultiple(of: 86_400_000))
    #expect(seen.milliseconds(since: Town.start) > 2 * 86_400_000)
  }

  @Test("The twenty-first browser takes the place of the one not seen for longest")
  func limit() async throws {
    let town = try await Town.founded()
    let noor = try await town.welcomeNoor()
    let first = try await town.givePassword(to: noor)
    for day in 1...SignIn.limit {
      _ = try await town.enter("noor@aubrac.example", at: Town.start.adding(seconds: day * Self.day))
    }
    #expect(try await town.signIns.signIns(of: noor, at: Town.start).count == SignIn.limit)
    #expect(try await town.signIns.person(with: first, at: Town.start) == nil)
  }

  @Test("Noor changes her password: this browser stays, the others are signed out, the old one is void")
  func changing() async throws {
    let town = try await Town.founded()
    let noor = try await town.welcomeNoor()
    let here = try await town.givePassword(to: noor)
    let elsewhere = try await town.enter("noor@aubrac.example")
    try await town.signIns.changePassword(
      of: noor, from: Town.password, to: "un pont sur le Tarn", keeping: here)
    #expect(try await town.signIns.person(with: here, at: Town.start) == noor)
    #expect(try await town.signIns.person(with: elsewhere, at: Town.start) == nil)
    await #expect(throws: SignInRefusal.wrong) { try await town.enter("noor@aubrac.example") }
    #expect(try await town.enter("noor@aubrac.example", "un pont sur le Tarn").person == noor)
  }

  @Test("Nobody changes a password without the old one, nor keeps a browser that was signed out")
  func changingRefused() async throws {
    let town = try await Town.founded()
    let noor = try await town.welcomeNoor()
    let here = try await town.givePassword(to: noor)
    await #expect(throws: SignInRefusal.wrong) {
      try await town.signIns.changePassword(of: noor, from: "guess guess", to: "un pont sur le Tarn", keeping: here)
    }
    await #expect(throws: SignInRefusal.noAccount) {
      try await town.signIns.changePassword(
        of: Town.camille, from: Town.password, to: "un pont sur le Tarn", keeping: here)
    }
    try await town.signIns.signOut(here)
    try await town.signIns.changePassword(of: noor, from: Town.password, to: "un pont sur le Tarn", keeping: here)
    #expect(try await town.signIns.person(with: here, at: Town.start) == nil)
  }
}
