internal import EventLog
public import Kernel

extension SignInService {
  /// Makes a link with which a person chooses a password, valid for seven days and once. It replaces an earlier one.
  /// Only an administrator gives it; whoever calls this has asked `Permissions`.
  public func makeLink(for person: PersonID, at now: Moment) async throws(SignInRefusal) -> PersonalToken {
    try await turnstile.pass { () async throws(SignInRefusal) in
      guard self.canSignIn(person) else { throw .noAccount }
      let token = PersonalToken(for: person)
      let link = OneTimeLink(token, made: now)
      try await self.write([try self.writing(.credentials, PersonKeys(person).link, link)])
      return token
    }
  }

  /// Whose link this is, to greet them before they choose; nothing is used up.
  public func holder(of link: PersonalToken, at now: Moment) async throws(SignInRefusal) -> PersonID {
    guard canSignIn(link.person), try await opens(link, at: now) else { throw .linkSpent }
    return link.person
  }

  /// Uses a link to choose a password: signs out every browser, and answers the token of the one that asks.
  public func redeem(
    _ link: PersonalToken, choosing password: String, on device: Device, at now: Moment
  ) async throws(SignInRefusal) -> PersonalToken {
    let person = try await holder(of: link, at: now)
    let hash = try await hasher.hash(try chosen(password, for: person))
    return try await turnstile.pass { () async throws(SignInRefusal) in
      guard self.canSignIn(person), try await self.opens(link, at: now) else { throw .linkSpent }
      let keys = PersonKeys(person)
      return try await self.open(
        for: person, on: device, at: now,
        with: [
          try self.writing(.credentials, keys.password, hash), .remove(.credentials, key: keys.link),
          keys.signsOutEverywhere,
        ])
    }
  }

  /// Uses a link to enter without choosing a password: passwords and other browsers stay as they are.
  public func enter(
    with link: PersonalToken, on device: Device, at now: Moment
  ) async throws(SignInRefusal) -> PersonalToken {
    try await turnstile.pass { () async throws(SignInRefusal) in
      let person = try await self.holder(of: link, at: now)
      return try await self.open(
        for: person, on: device, at: now, with: [.remove(.credentials, key: PersonKeys(person).link)])
    }
  }

  private func opens(_ link: PersonalToken, at now: Moment) async throws(SignInRefusal) -> Bool {
    try await read { log throws(LogFailure) in
      guard let value = try await log.value(in: .credentials, key: PersonKeys(link.person).link) else { return false }
      return try Stored.read(OneTimeLink.self, value).opens(with: link, at: now)
    }
  }
}
