import Activities
import Application
import EventLog
import EventLogSQLite
import Foundation
import Kernel
import Sessions

/// Makes a log as years of meetings leave it: the demonstration, and one meeting of four hundred people and four polls
/// again and again, each time as another session.
struct LogMaking {
  let events: Int

  private static let people = 400
  private static let polls = 4

  /// Returns how many events the log holds then.
  func make(in folder: String) async throws -> Int {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let log = try SQLiteEventLog.open(at: folder + "/passerelle.sqlite")
    let house = try await House.open(on: log, clock: SystemClock())
    _ = try await Demonstration(house).make()
    let owner = try house.administrator
    let meeting = try await meeting(of: owner)
    var chance = Chance(seed: 1)
    var count = Int(try await log.lastPosition().rawValue)
    while count < events {
      let copy = meeting.copy(drawing: &chance, most: events - count)
      try await log.append([copy])
      count += copy.events.count
    }
    try log.close()
    return count
  }

  /// The events of one meeting, held through the product on a log in memory.
  private func meeting(of owner: PersonID) async throws -> Meeting {
    let log = MemoryEventLog()
    let house = try await House.open(on: log, clock: SystemClock())
    let session = try await house.sessions.create(title: "A meeting", owner: owner)
    var system = SystemRandomNumberGenerator()
    let seats = (0..<Self.people).map { _ in Seat(using: &system).participant(in: session.id) }
    try await house.sessions.send(.conduct(.open), to: session.id)
    for (number, seat) in seats.enumerated() {
      let participant = Participant(id: seat, pseudonym: number, footing: .room, joined: house.clock.now)
      try await house.sessions.send(.room(.join(participant)), to: session.id)
    }
    var shown: ActivityID?
    for _ in 0..<Self.polls { shown = try await hold(Poll(newIn: .english), after: shown, seats, session.id, house) }
    try await house.sessions.send(.conduct(.close), to: session.id)
    let envelopes = try await log.readAll(after: .start, limit: .max)
    return Meeting(session: session, bodies: envelopes.map { String(decoding: $0.body, as: UTF8.self) })
  }

  private func hold(
    _ poll: Poll, after shown: ActivityID?, _ seats: [ParticipantID], _ session: SessionID, _ house: House
  ) async throws -> ActivityID {
    var system = SystemRandomNumberGenerator()
    let id = ActivityID(using: &system)
    try await house.sessions.send(.agenda(.add(id: id, AnySetUp(poll), ActivityPlan(), after: nil)), to: session)
    try await house.sessions.send(.conduct(.show(id, seen: shown)), to: session)
    for (number, seat) in seats.enumerated() {
      let form = Form([.init(name: "pick", value: poll.options[number % poll.options.count].id)])
      let slip = SlipKey(proof: seat.token) { _ in seat.token }
      try await house.sessions.send(.answer(.give(id, form, by: seat, slip: slip)), to: session)
    }
    try await house.sessions.send(.conduct(.closeActivity(id)), to: session)
    return id
  }
}

/// A meeting that can be written again as another.
struct Meeting {
  let session: SessionSummary
  let bodies: [String]

  func copy(drawing chance: inout Chance, most: Int) -> Append {
    let id = SessionID(using: &chance)
    let code = JoinCode(using: &chance)
    let events = bodies.prefix(most).enumerated().map { place, body in
      // Only the first event names the session and its code.
      let own =
        place > 0
        ? body
        : body.replacing(session.id.rawValue, with: id.rawValue).replacing(session.code.rawValue, with: code.rawValue)
      return NewEvent(body: Array(own.utf8))
    }
    return Append(
      to: StreamName(rawValue: "session-\(id.rawValue)"), expected: 0,
      recorded: Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)), events: events)
  }
}
