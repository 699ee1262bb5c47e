import Activities
import EventLog
import Hummingbird
import HummingbirdTesting
import Kernel
import Logging
import People
import Sessions
import Testing

@testable import Application
@testable import Web

/// A hospital with its people, behind the whole application, on a log in memory and a clock that stands still.
struct Premises: Sendable {
  let house: House
  let clock: StandingClock
  let care: DepartmentID
  let riverside: SiteID
  /// The administrator.
  let amara: PersonID
  /// A member, who facilitates.
  let camille: PersonID
  /// Another member.
  let thomas: PersonID

  /// Monday 23 November 2026, 10:00 in Paris.
  static let monday = Moment(milliseconds: 1_795_424_400_000)

  /// Founds the hospital; `catalogue` holds the kinds of activity there are.
  static func open(on log: any EventLog = MemoryEventLog(), catalogue: Catalogue = .standard) async throws -> Premises {
    let clock = StandingClock(monday)
    let house = try await House.open(
      on: log, clock: clock, catalogue: catalogue,
      hasher: hasher)
    var chance = Chance(seed: 7)
    let care = DepartmentID(using: &chance)
    let site = SiteID(using: &chance)
    let amara = PersonID(using: &chance)
    try await house.people.found(
      Founding(
        name: "Hôpital des Deux-Rives", timeZone: "Europe/Paris", department: care,
        departmentName: Bilingual(french: "Soins", english: "Care"),
        departmentLetters: Bilingual(french: "SO", english: "CA"), site: site, siteName: "Rive Gauche",
        administrator: amara),
      administrator: data("Amara Diallo"), at: clock.now)
    func add(_ name: String) async throws -> PersonID {
      try await house.people.add(data(name), to: care, at: site, as: .member, at: clock.now)
    }
    return Premises(
      house: house, clock: clock, care: care, riverside: site, amara: amara, camille: try await add("Camille Roussel"),
      thomas: try await add("Thomas Verdier"))
  }

  /// What the vault keeps of somebody of that name: `camille.roussel@deux-rives.example`.
  static func data(_ name: String) throws -> PersonalData {
    let folded = name.lowercased().replacing(" ", with: ".")
    guard let email = EmailAddress("\(folded)@deux-rives.example") else { throw Odd.email }
    return PersonalData(name: name, email: email)
  }

  enum Odd: Error {
    case email
  }

  /// Runs the application for the time of `visit`; `browser` gives a new browser each time.
  func run(
    behindProxies proxies: Int = 0, logger: Logger = Door.quiet,
    _ visit: @escaping @Sendable (_ browser: @Sendable () -> Browser) async throws -> Void
  ) async throws {
    try await Self.run(house, clock, behindProxies: proxies, logger: logger, visit)
  }

  /// The application, set up as `prepare` likes, for a test that runs it itself.
  func application(
    _ prepare: (inout ServerConfiguration) -> Void = { _ in }
  ) async throws -> some ApplicationProtocol {
    var configuration = ServerConfiguration()
    configuration.host = "127.0.0.1"
    configuration.port = 0
    configuration.publicFolder = Self.publicFolder
    prepare(&configuration)
    return try await buildApplication(configuration, house: house, logger: Door.quiet)
  }

  /// Serves the application on a port for the time of `visit`, for whoever comes over the wire.
  func serve(_ visit: @escaping @Sendable (_ port: Int) async throws -> Void) async throws {
    var configuration = ServerConfiguration()
    configuration.publicFolder = Self.publicFolder
    let application = try await buildApplication(configuration, house: house, logger: Door.quiet)
    try await application.test(.live) { client async throws in try await visit(#require(client.port)) }
  }

  /// The same in a house that nobody has founded.
  static func empty(_ visit: @escaping @Sendable (House, Browser) async throws -> Void) async throws {
    let clock = StandingClock(monday)
    let house = try await House.open(on: MemoryEventLog(), clock: clock, hasher: hasher)
    try await run(house, clock) { browser in try await visit(house, browser()) }
  }

  // Light, for tests choose many passwords.
  private static var hasher: PasswordHasher {
    PasswordHasher(cost: PasswordCost(rounds: 16, blockSize: 8, parallelism: 1))
  }

  private static func run(
    _ house: House, _ clock: StandingClock, behindProxies proxies: Int = 0, logger: Logger = Door.quiet,
    _ visit: @escaping @Sendable (_ browser: @Sendable () -> Browser) async throws -> Void
  ) async throws {
    var configuration = ServerConfiguration()
    configuration.publicFolder = publicFolder
    configuration.trustedProxies = proxies
    let application = try await buildApplication(configuration, house: house, logger: logger)
    try await application.test(.router) { client async throws in
      try await visit { Browser(client, house: house, clock: clock) }
    }
  }

  private static var publicFolder: String {
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/") + "/Public"
  }
}
