import Application
import EventLog
import Kernel
import People

/// The town of Aubrac on a log in memory. Camille administers it, Noor works in Care.
struct Town {
  static let care = DepartmentID(rawValue: "care")
  static let townHall = SiteID(rawValue: "town-hall")
  static let camille = PersonID(rawValue: "camille")
  static let start = Moment(milliseconds: 1_790_000_000_000)
  static let password = "passerelle sur la Truyère"

  let log: any EventLog
  let mailbox: Mailbox<Organisation>
  let directory: PeopleDirectory
  let people: PeopleService
  let signIns: SignInService

  /// Another node on the same log when `log` is given.
  init(on log: any EventLog = MemoryEventLog()) {
    let turnstile = Turnstile()
    self.log = log
    mailbox = Mailbox(for: Organisation.stream, in: log)
    directory = PeopleDirectory(log: log)
    people = PeopleService(log: log, mailbox: mailbox, directory: directory, turnstile: turnstile)
    signIns = SignInService(
      log: log, directory: directory,
      hasher: PasswordHasher(cost: PasswordCost(rounds: 16, blockSize: 8, parallelism: 1)), turnstile: turnstile)
  }

  static func founded() async throws -> Town {
    let town = Town()
    try await town.people.found(
      Founding(
        name: "Ville d’Aubrac", timeZone: "Europe/Paris",
        department: care, departmentName: Bilingual(french: "Soins", english: "Care"),
        departmentLetters: Bilingual(french: "SO", english: "CA"),
        site: townHall, siteName: "Mairie", administrator: camille),
      administrator: PersonalData(typed: "Camille Roy", email: "camille@aubrac.example"), at: start)
    return town
  }

  /// Noor joins Care.
  func welcomeNoor() async throws -> PersonID {
    try await people.add(
      PersonalData(typed: "Noor El Amrani", email: "noor@aubrac.example"), to: Self.care, at: Self.townHall,
      as: .member, at: Self.start)
  }

  /// Gives a password to someone through a link, and answers the token of that first sign-in.
  func givePassword(to person: PersonID) async throws -> PersonalToken {
    let link = try await signIns.makeLink(for: person, at: Self.start)
    return try await signIns.redeem(link, choosing: Self.password, on: Device(userAgent: nil), at: Self.start)
  }

  func enter(_ email: String, _ password: String = password, at now: Moment = start) async throws -> PersonalToken {
    try await signIns.signIn(email: email, password: password, on: Device(userAgent: nil), at: now)
  }

  /// Everything that lies beside the log, as text.
  func drawers() async throws -> String {
    var texts: [String] = []
    for drawer in Drawer.allCases {
      for (key, value) in try await log.values(in: drawer, under: "") {
        texts.append("\(drawer.rawValue) \(key) \(String(decoding: value, as: UTF8.self))")
      }
    }
    return texts.joined(separator: "\n")
  }
}
