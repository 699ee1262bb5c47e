import Activities
import Application
import EventLogSQLite
import Foundation
import Kernel
import People
import Sessions

/// Makes a hall in an empty data folder, through the product itself.
struct HallMaking {
  let participants: Int
  let polls: Int
  /// How many answer each poll beforehand.
  let answers: Int

  func make(in folder: String) async throws -> Hall {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let log = try SQLiteEventLog.open(at: folder + "/passerelle.sqlite")
    let house = try await House.open(on: log, clock: SystemClock())
    _ = try await Demonstration(house).make()
    let owner = try house.administrator
    let link = try await house.signIn.makeLink(for: owner, at: house.clock.now)
    let token = try await house.signIn.enter(with: link, on: Device(userAgent: nil), at: house.clock.now)
    let session = try await house.sessions.create(title: "The whole house in one hall", owner: owner)
    var hall = Hall(code: session.code.rawValue, activities: [], options: [], seats: [], facilitator: token.text)
    try await prepare(&hall, session.id, house)
    try await seat(&hall, session.id, house)
    for poll in 0..<polls where answers > 0 { try await answer(poll, in: hall, session.id, house) }
    if let first = hall.activities.first, answers == 0 {
      try await house.sessions.send(.conduct(.show(ActivityID(rawValue: first), seen: nil)), to: session.id)
    }
    try log.close()
    return hall
  }

  private func prepare(_ hall: inout Hall, _ session: SessionID, _ house: House) async throws {
    var system = SystemRandomNumberGenerator()
    for number in 0..<polls {
      let id = ActivityID(using: &system)
      let poll = try poll(number)
      try await house.sessions.send(.agenda(.add(id: id, AnySetUp(poll), ActivityPlan(), after: nil)), to: session)
      hall.activities.append(id.rawValue)
      hall.options.append(poll.options.map(\.id))
    }
    try await house.sessions.send(.conduct(.open), to: session)
  }

  private func poll(_ number: Int) throws -> Poll {
    var chance = Chance(seed: UInt64(number))
    let options = ["The first floor", "The second floor", "The third floor", "The garden"]
    return try Poll(
      from: Form(
        [.init(name: "question", value: "Where do we meet next, round \(number + 1)?")]
          + options.map { .init(name: "option", value: $0) }),
      replacing: Poll(newIn: .english), drawing: &chance)
  }

  private func seat(_ hall: inout Hall, _ session: SessionID, _ house: House) async throws {
    var system = SystemRandomNumberGenerator()
    let seats = (0..<participants).map { _ in Seat(using: &system) }
    hall.seats = seats.map(\.secret)
    let now = house.clock.now
    try await together(seats.indices) { number in
      try await house.sessions.send(
        .room(
          .join(
            Participant(
              id: seats[number].participant(in: session), pseudonym: number, footing: .room, joined: now))),
        to: session)
    }
  }

  private func answer(_ poll: Int, in hall: Hall, _ session: SessionID, _ house: House) async throws {
    let activity = ActivityID(rawValue: hall.activities[poll])
    let shown = poll > 0 ? ActivityID(rawValue: hall.activities[poll - 1]) : nil
    try await house.sessions.send(.conduct(.show(activity, seen: shown)), to: session)
    try await together(0..<min(answers, hall.seats.count)) { number in
      guard let seat = Seat(secret: hall.seats[number]) else { return }
      let form = Form([.init(name: "pick", value: hall.options[poll][(number * 7 + poll) % 4])])
      try await house.sessions.send(
        .answer(.give(activity, form, by: seat.participant(in: session), slip: seat.slip(for: activity))), to: session)
    }
    try await house.sessions.send(.conduct(.closeActivity(activity)), to: session)
  }

  // Side by side, so that many share a transaction.
  private func together(_ range: Range<Int>, _ act: @escaping @Sendable (Int) async throws -> Void) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in range {
        if number >= 512 { _ = try await group.next() }
        group.addTask { try await act(number) }
      }
      try await group.waitForAll()
    }
  }
}

extension House {
  /// Who prepares what is measured.
  var administrator: PersonID {
    get throws {
      let persons = directory.current.organisation.persons
      guard let person = persons.first(where: { $0.value.role == .administrator })?.key else {
        throw MeasureFailure(description: "The demonstration has no administrator.")
      }
      return person
    }
  }
}
