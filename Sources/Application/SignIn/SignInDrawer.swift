internal import EventLog
internal import Kernel
internal import People

extension SignInService {
  func read<Value: Sendable>(
    _ body: (any EventLog) async throws(LogFailure) -> Value
  ) async throws(SignInRefusal) -> Value {
    do {
      return try await body(log)
    } catch {
      throw .unread(error)
    }
  }

  func write(_ writes: [AsideWrite]) async throws(SignInRefusal) {
    if writes.isEmpty { return }
    do {
      try await log.write(writes)
    } catch {
      throw .unwritten(error)
    }
  }

  func writing(_ drawer: Drawer, _ key: String, _ value: some Encodable) throws(SignInRefusal) -> AsideWrite {
    do {
      return .put(drawer, key: key, value: try Stored.written(value))
    } catch {
      throw .unwritten(error)
    }
  }

  /// The sign-ins of a person, by fingerprint.
  func stored(of person: PersonID) async throws(SignInRefusal) -> [(fingerprint: String, signIn: StoredSignIn)] {
    let prefix = PersonKeys(person).prefix
    return try await read { log throws(LogFailure) in
      try await log.values(in: .signIns, under: prefix).map { key, bytes throws(LogFailure) in
        (String(key.dropFirst(prefix.count)), try Stored.read(StoredSignIn.self, bytes))
      }
    }
  }
}
