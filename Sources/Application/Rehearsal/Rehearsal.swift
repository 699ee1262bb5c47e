public import Kernel
public import Sessions

/// Robots take part in a session, so that a facilitator sees it full. They come through the public door; nothing about
/// them is special but that they say they are robots, so that they can be removed with all they did.
public struct Rehearsal: Sendable {
  /// How many robots a rehearsal has, and how long it takes, in seconds.
  public static let participantLimits = 1...5_000
  public static let secondLimits = 5...7_200

  private let code: JoinCode
  private let length: Duration
  private let plans: [RobotPlan]

  /// The same seed gives the same robots.
  public init(of code: JoinCode, participants: Int, seconds: Int, languages: [Language], seed: UInt64) {
    self.code = code
    let length = Duration.seconds(seconds)
    self.length = length
    plans = (0..<participants).map { RobotPlan(number: $0, in: length, languages: languages, seed: seed) }
  }

  /// Rehearses until the time is over or the task is cancelled. `progress` hears every two seconds how far it is.
  public func run(
    through door: any Door, progress: @escaping @Sendable (Duration, RehearsalReport) -> Void = { _, _ in }
  ) async -> RehearsalReport {
    let record = RehearsalRecord()
    record.change { $0.participants = plans.count }
    let beginning = ContinuousClock.now
    let end = beginning + length
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await watchScreen(through: door, record, from: beginning) }
      group.addTask {
        while (try? await Task.sleep(for: .seconds(2))) != nil {
          progress(ContinuousClock.now - beginning, record.progress)
        }
      }
      await withTaskGroup(of: Void.self) { race in
        race.addTask { await send(robotsThrough: door, record, from: beginning, until: end) }
        // A server that does not keep up must not keep them beyond their time.
        race.addTask { try? await Task.sleep(until: end + .seconds(10), clock: .continuous) }
        await race.next()
        race.cancelAll()
      }
      // What was answered last is still on its way to the screen.
      try? await Task.sleep(for: .seconds(1))
      group.cancelAll()
    }
    return record.report
  }

  private func send(
    robotsThrough door: any Door, _ record: RehearsalRecord, from beginning: ContinuousClock.Instant,
    until end: ContinuousClock.Instant
  ) async {
    await withDiscardingTaskGroup { robots in
      for plan in plans {
        let robot = Robot(plan, code: code, door: door, record: record, from: beginning, until: end)
        robots.addTask { await robot.run() }
      }
    }
  }

  private func watchScreen(
    through door: any Door, _ record: RehearsalRecord, from beginning: ContinuousClock.Instant
  ) async {
    let language = plans.first?.language ?? .french
    while !Task.isCancelled {
      do {
        for try await html in door.follow("/s/\(code.rawValue)/live?view=screen", as: Phone(language: language)) {
          let moment = ContinuousClock.now - beginning
          if let glance = ScreenGlance(html) { record.saw(glance, at: moment) }
        }
      } catch {
        if !Task.isCancelled { record.note(error) }
      }
      try? await Task.sleep(for: .seconds(1))
    }
  }
}
