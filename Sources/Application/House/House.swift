public import Activities
public import EventLog
import Kernel
import People

/// Everything the product does, wired once: the log, the clock, the people, the sessions.
public struct House: Sendable {
  public let log: any EventLog
  public let clock: any Clock
  public let directory: PeopleDirectory
  public let people: PeopleService
  public let signIn: SignInService
  public let sessions: SessionRegistry

  /// Reads what the log holds; ready when it returns.
  public static func open(
    on log: any EventLog, clock: any Clock, catalogue: Catalogue = .standard, hasher: PasswordHasher = PasswordHasher()
  ) async throws -> House {
    let directory = PeopleDirectory(log: log)
    try await directory.refresh()
    let turnstile = Turnstile()
    let people = PeopleService(
      log: log, mailbox: Mailbox<Organisation>(for: Organisation.stream, in: log), directory: directory,
      turnstile: turnstile)
    let signIn = SignInService(log: log, directory: directory, hasher: hasher, turnstile: turnstile)
    let sessions = SessionRegistry(log: log, clock: clock, catalogue: catalogue)
    try await sessions.start()
    return House(
      log: log, clock: clock, directory: directory, people: people, signIn: signIn, sessions: sessions)
  }
}
