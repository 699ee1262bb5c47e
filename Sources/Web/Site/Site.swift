import Application
import Hummingbird
import Kernel
import People
import Sessions

/// What every route works with.
struct Site: Sendable {
  let house: House
  let edge: EdgeConfiguration
  let assets: AssetCatalogue
  let hub: LiveHub
  let live: LiveTicker
  let limits: Limits
  let reactions: Reactions
  let replies = SharedReplies()
  let windows = WindowWatch()
  let rehearsals: Rehearsals

  /// Tries that are counted, by who asks.
  struct Limits: Sendable {
    /// Join codes that led nowhere, by address: ten at once, then one every ten seconds.
    let wrongCodes = RateLimiter(burst: 10, interval: .seconds(10))
    /// Wrong codes of everybody together: whoever guesses from many addresses is slowed too.
    let allWrongCodes = RateLimiter(burst: 300, interval: .milliseconds(200))
    /// New places, by address: a whole hall behind one address comes in at once.
    let joins = RateLimiter(burst: 12_000, interval: .milliseconds(50))
    /// Wrong passwords and links, by address.
    let signIn = RateLimiter(burst: 10, interval: .seconds(20))
    /// Wrong passwords, by account, whether it exists or not: whoever guesses from many addresses is slowed too.
    let signInAccount = RateLimiter(burst: 20, interval: .seconds(30))
    /// Acts of one participant.
    let acts = RateLimiter(burst: 60, interval: .milliseconds(250), mostKeys: 40_000)
  }

  /// The cookie of someone who is signed in.
  static let signInCookie = SafeCookie(name: "sign-in")

  /// The cookie that holds a place in a session.
  static func seatCookie(_ code: JoinCode) -> SafeCookie { SafeCookie(name: "seat-\(code.rawValue)") }

  /// Who asks.
  func visitor(_ request: Request, _ context: PasserelleContext) async -> Visitor {
    guard let text = request.value(of: Self.signInCookie, for: context), let token = PersonalToken(text: text),
      let person = try? await house.signIn.person(with: token, at: house.clock.now),
      let role = house.directory.current.organisation.persons[person]?.role
    else { return .nobody }
    return .person(person, role)
  }

  /// Asks the one door, and refuses with a page: whoever is not signed in is led to sign in first.
  func require(_ deed: Deed, of visitor: Visitor, at path: String) throws {
    if Permissions.allow(deed, to: visitor) { return }
    if visitor == .nobody { throw SignInFirst(path: path) }
    throw Problem.forbidden
  }

  /// The seat of whoever asks in that session, if they have one.
  func seat(_ request: Request, _ code: JoinCode, _ context: PasserelleContext) -> Seat? {
    request.value(of: Self.seatCookie(code), for: context).flatMap(Seat.init(secret:))
  }
}
