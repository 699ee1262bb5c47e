internal import EventLog
public import Kernel

extension SignInService {
  /// Who is signed in with the token of a cookie; nil when nobody is any more.
  public func person(with token: PersonalToken, at now: Moment) async throws(SignInRefusal) -> PersonID? {
    guard canSignIn(token.person), let signIn = try await stored(under: token), !signIn.isOver(at: now) else {
      return nil
    }
    if signIn.lastSeenDay < now.startOfDay { try await see(token, at: now) }
    return token.person
  }

  /// The browsers on which a person is signed in, the one last seen first.
  public func signIns(of person: PersonID, at now: Moment) async throws(SignInRefusal) -> [SignIn] {
    try await stored(of: person).filter { !$0.signIn.isOver(at: now) }
      .map { $0.signIn.listed(as: $0.fingerprint) }
      .sorted { ($1.lastSeenDay, $1.created, $1.id) < ($0.lastSeenDay, $0.created, $0.id) }
  }

  /// Ends the sign-in of one browser.
  public func signOut(_ token: PersonalToken) async throws(SignInRefusal) {
    try await revoke(token.fingerprint, of: token.person)
  }

  /// Ends one of a person's own sign-ins, by its `id` in the list.
  public func revoke(_ id: SignIn.ID, of person: PersonID) async throws(SignInRefusal) {
    try await turnstile.pass { () async throws(SignInRefusal) in
      try await self.write([.remove(.signIns, key: PersonKeys(person).signIn(id))])
    }
  }

  /// Ends every sign-in of a person.
  public func signOutEverywhere(_ person: PersonID) async throws(SignInRefusal) {
    try await turnstile.pass { () async throws(SignInRefusal) in
      try await self.write([PersonKeys(person).signsOutEverywhere])
    }
  }

  /// Forgets sign-ins and one-time links that are over. Asked for at the start and once a day.
  public func forgetWhatIsOver(at now: Moment) async throws(SignInRefusal) {
    try await turnstile.pass { () async throws(SignInRefusal) in
      let over = try await self.read { log throws(LogFailure) in
        var over: [AsideWrite] = []
        for (key, bytes) in try await log.values(in: .signIns, under: "") {
          let signIn = try Stored.read(StoredSignIn.self, bytes)
          if signIn.isOver(at: now) { over.append(.remove(.signIns, key: key)) }
        }
        for (key, bytes) in try await log.values(in: .credentials, under: "") where PersonKeys.isLink(key) {
          let link = try Stored.read(OneTimeLink.self, bytes)
          if link.until <= now { over.append(.remove(.credentials, key: key)) }
        }
        return over
      }
      try await self.write(over)
    }
  }

  /// Begins a sign-in, together with `writes`, within the turnstile.
  func open(
    for person: PersonID, on device: Device, at now: Moment, with writes: [AsideWrite] = []
  ) async throws(SignInRefusal) -> PersonalToken {
    let token = PersonalToken(for: person)
    let keys = PersonKeys(person)
    let oldestFirst = try await stored(of: person).sorted { $0.signIn.lastSeenDay < $1.signIn.lastSeenDay }
    let surplus = oldestFirst.dropLast(SignIn.limit - 1).map {
      AsideWrite.remove(.signIns, key: keys.signIn($0.fingerprint))
    }
    let signIn = StoredSignIn(created: now, device: device)
    try await write(surplus + writes + [try writing(.signIns, keys.signIn(token.fingerprint), signIn)])
    return token
  }

  private func stored(under token: PersonalToken) async throws(SignInRefusal) -> StoredSignIn? {
    try await read { log throws(LogFailure) in
      let value = try await log.value(in: .signIns, key: PersonKeys(token.person).signIn(token.fingerprint))
      return try value.map { bytes throws(LogFailure) in try Stored.read(StoredSignIn.self, bytes) }
    }
  }

  private func see(_ token: PersonalToken, at now: Moment) async throws(SignInRefusal) {
    try await turnstile.pass { () async throws(SignInRefusal) in
      // It may have been ended while this waited, and must not come back.
      guard var signIn = try await self.stored(under: token) else { return }
      signIn.lastSeenDay = now.startOfDay
      let key = PersonKeys(token.person).signIn(token.fingerprint)
      try await self.write([try self.writing(.signIns, key, signIn)])
    }
  }
}
