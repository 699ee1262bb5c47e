public import EventLog
public import Kernel
internal import People

/// Lets people in with a password and knows them again by a cookie. Limits on the number of attempts are the Web's.
public struct SignInService: Sendable {
  let log: any EventLog
  let directory: PeopleDirectory
  let hasher: PasswordHasher
  let turnstile: Turnstile
  private let decoy: PasswordHash

  /// `turnstile` is the one that `PeopleService` has too.
  public init(log: any EventLog, directory: PeopleDirectory, hasher: PasswordHasher, turnstile: Turnstile) {
    self.log = log
    self.directory = directory
    self.hasher = hasher
    self.turnstile = turnstile
    decoy = PasswordHash.decoy(cost: hasher.cost)
  }

  /// Signs in whoever gives an address with its password, and answers the token for their cookie. An unknown address
  /// takes the same time as a wrong password and says the same.
  public func signIn(
    email: String, password: String, on device: Device, at now: Moment
  ) async throws(SignInRefusal) -> PersonalToken {
    let person = EmailAddress(PlainText.line(email)).flatMap { directory.current.person(at: $0) }
    let stored = try await hash(of: person ?? PersonID(rawValue: ""))
    let matches = try await hasher.check(Password(trying: password), against: stored ?? decoy)
    guard matches, stored != nil, let person, canSignIn(person) else { throw .wrong }
    return try await turnstile.pass { () async throws(SignInRefusal) in
      // Whoever was closed or given another password meanwhile does not come in with the old one.
      guard try await self.hash(of: person) == stored, self.canSignIn(person) else { throw .wrong }
      return try await self.open(for: person, on: device, at: now)
    }
  }

  /// Whether the person has chosen a password.
  public func hasPassword(_ person: PersonID) async throws(SignInRefusal) -> Bool {
    try await hash(of: person) != nil
  }

  /// Changes a password by the old one, and signs out every browser but the one that asks. Who has none yet, having come
  /// in by a link alone, chooses the first one without.
  public func changePassword(
    of person: PersonID, from old: String, to new: String, keeping token: PersonalToken
  ) async throws(SignInRefusal) {
    guard canSignIn(person), token.person == person else { throw .noAccount }
    let stored = try await hash(of: person)
    if let stored, !(try await hasher.check(Password(trying: old), against: stored)) { throw .wrong }
    let hash = try await hasher.hash(try chosen(new, for: person))
    try await turnstile.pass { () async throws(SignInRefusal) in
      guard try await self.hash(of: person) == stored, self.canSignIn(person) else { throw .wrong }
      let keys = PersonKeys(person)
      let kept = try await self.read { log throws(LogFailure) in
        try await log.value(in: .signIns, key: keys.signIn(token.fingerprint))
      }
      var writes = [try self.writing(.credentials, keys.password, hash), keys.signsOutEverywhere]
      if let kept { writes.append(.put(.signIns, key: keys.signIn(token.fingerprint), value: kept)) }
      try await self.write(writes)
    }
  }

  func canSignIn(_ person: PersonID) -> Bool {
    directory.current.organisation.persons[person]?.standing == .active
  }

  func chosen(_ raw: String, for person: PersonID) throws(SignInRefusal) -> Password {
    guard let email = directory.current.personalData[person]?.email else { throw .noAccount }
    do {
      return try Password(choosing: raw, for: email)
    } catch {
      throw .password(error)
    }
  }

  private func hash(of person: PersonID) async throws(SignInRefusal) -> PasswordHash? {
    try await read { log throws(LogFailure) in
      try await log.value(in: .credentials, key: PersonKeys(person).password).map { bytes throws(LogFailure) in
        try Stored.read(PasswordHash.self, bytes)
      }
    }
  }
}
