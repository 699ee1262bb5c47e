import Application
import Hummingbird
import Kernel
import Sessions

extension Site {
  /// The session that the address of the page names. Counts codes that lead nowhere.
  func reading(_ request: Request, _ context: PasserelleContext) async throws -> SessionReading {
    try await sitting(request, context).reading
  }

  /// The session that the address of the page names, and the seat in it of whoever asks, if they have one.
  func sitting(
    _ request: Request, _ context: PasserelleContext
  ) async throws -> (reading: SessionReading, seat: SeatedParticipant?) {
    guard let code = context.parameters.get("code").flatMap(JoinCode.init(rawValue:)) else {
      throw wrongCode(context)
    }
    guard let id = house.sessions.session(of: code) else { throw wrongCode(context) }
    let found = try await reading(of: id, code)
    let seat = seated(request, found, context)
    if seat == nil { await slowDown(context) }
    return (found, seat)
  }

  /// Where somebody at that address guesses, every code takes its time, the right one too: a guess is worth less, and a
  /// colleague behind the same address still gets in.
  func slowDown(_ context: PasserelleContext) async {
    guard limits.wrongCodes.isExhausted(context.address.household) else { return }
    try? await Task.sleep(for: .seconds(2))
  }

  /// The session of that code, where all of it is in memory.
  func reading(atHand code: JoinCode) -> SessionReading? {
    house.sessions.atHand(code).map { standing, names in
      SessionReading(
        standing, code: code, guestNames: names, directory: house.directory.current, now: house.clock.now)
    }
  }

  func reading(of id: SessionID, _ code: JoinCode) async throws -> SessionReading {
    let standing = try await house.sessions.standing(of: id)
    return SessionReading(
      standing, code: code, guestNames: try await house.sessions.names(in: id), directory: house.directory.current,
      now: house.clock.now)
  }

  /// The problem of a code that leads nowhere, or of too many of them. Right codes are never counted, so that people
  /// behind one address still get in while somebody there guesses.
  func wrongCode(_ context: PasserelleContext) -> Problem {
    do throws(Problem) {
      try limits.wrongCodes.admit(context.address.household)
      try limits.allWrongCodes.admit("all")
      return Problem(.notFound, SessionRefusal.noSession.sentence)
    } catch {
      return error
    }
  }

  /// The session and its id, for a route that acts on it.
  func sessionID(_ reading: SessionReading) throws(Problem) -> SessionID {
    guard let id = reading.session.id else { throw .notFound }
    return id
  }
}
