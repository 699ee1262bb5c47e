import Activities
import Kernel
import Sessions

/// A session in a test, with a clock that stands where it is put. Maëlle facilitates.
struct Held {
  static let maëlle = PersonID(rawValue: "maëlle")
  static let thomas = PersonID(rawValue: "thomas")
  var session = Session()
  var events: [SessionEvent] = []
  var now = Moment(milliseconds: 1_000_000)
  var seed: UInt64 = 1

  init() throws {
    try act(
      .create(
        id: SessionID(rawValue: "discharge"), code: JoinCode(rawValue: "K7P4QX") ?? { fatalError("not a code") }(),
        title: "Who tells whom?", owner: Self.maëlle))
  }

  @discardableResult
  mutating func act(_ act: SessionCommand.Act, press: String? = nil) throws(SessionRefusal) -> [SessionEvent] {
    seed += 1
    let happened = try session.decide(
      SessionCommand(act, at: now, chance: Chance(seed: seed), submission: press.map(Submission.init(rawValue:))))
    for event in happened { session.apply(event) }
    events += happened
    return happened
  }

  /// Adds a poll of two options, `a` and `b`.
  mutating func addPoll(_ name: String = "poll", _ plan: ActivityPlan = ActivityPlan()) throws -> ActivityID {
    let id = ActivityID(rawValue: name)
    try act(.agenda(.add(id: id, AnySetUp(Poll(newIn: .english)), plan, after: nil)))
    return id
  }

  /// Somebody joins.
  @discardableResult
  mutating func join(_ name: String, department: String? = nil, origin: Participant.Origin = .themselves) throws
    -> ParticipantID
  {
    let id = ParticipantID(rawValue: name)
    try act(
      .room(
        .join(
          Participant(id: id, department: department.map(DepartmentID.init(rawValue:)), joined: now, origin: origin))))
    return id
  }

  @discardableResult
  mutating func pick(
    _ option: String, in activity: ActivityID, by name: String, secret: String? = nil, press: String? = nil
  ) throws(SessionRefusal) -> [SessionEvent] {
    try act(
      .answer(
        .give(
          activity, Form([.init(name: "pick", value: option)]), by: ParticipantID(rawValue: name),
          slip: Self.slip(secret ?? "secret-\(name)"))), press: press)
  }

  /// What a phone with that secret gives anonymous answers with. A robot's lie under one token always.
  static func slip(_ secret: String) -> SlipKey {
    SlipKey(proof: Token(rawValue: "proof-\(secret)")) { generation in
      Token(rawValue: generation == 0 || secret.hasPrefix("robot-") ? secret : "\(secret)-\(generation)")
    }
  }

  func window(_ id: ActivityID) -> Window? {
    session.item(id).flatMap { session.window(of: $0, at: now) }
  }

  func audience(_ id: ActivityID) -> ResultsAudience? {
    session.item(id).map { session.audience(of: $0, at: now) }
  }
}
