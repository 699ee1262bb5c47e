public import EventLog
public import Kernel
import Synchronization

/// The mailbox is no longer the one of its stream. Nothing was decided: the command goes to the one that is.
public struct MailboxRetired: Error {}

/// The one place where commands to a stream are decided, in the order they came.
///
/// Commands that wait while the log is writing form a batch. It is decided on a copy of the state and appended in one
/// transaction; only then does the copy become the state and is anyone answered. A command that is refused affects
/// nobody else; a log that fails fails the whole batch and leaves the state as it was.
///
/// Errors of `send` and `state`: the aggregate's own `Refusal`, `AppendFailure`, `LogFailure` and `CodecFailure`.
public actor Mailbox<D: Decider> {
  /// What to write beside the log with a command: from the state right before it, and its events.
  public typealias Aside = @Sendable (D, [D.Event]) -> [AsideWrite]
  /// Hears of every event once, in order and after it is durable: the new state, the events that led to it, and the
  /// position of the last. Events that another process wrote are among them; those of the first loading are not.
  public typealias Committed = @Sendable (D, [D.Event], Position) -> Void

  /// Completes a state that was just replayed with what is not in the log.
  public typealias Prepare = @Sendable (inout D) async throws -> Void

  private let stream: StreamName
  private let log: any EventLog
  private let codec: EventCodec<D.Event>
  private let prepare: Prepare
  private let onCommitted: Committed

  private var committed = Folded<D>() {
    didSet { show() }
  }
  private var isLoaded = false {
    didSet { show() }
  }
  private var isRetired = false {
    didSet { show() }
  }
  private let shown = Mutex(Shown())
  private var letters: [Letter<D>] = []
  private var visitors: [CheckedContinuation<Result<D, any Error>, Never>] = []
  private var isWorking = false

  /// What readers find without waiting.
  private struct Shown: Sendable {
    var durable: Folded<D>?
    var isRetired = false
  }

  public init(
    for stream: StreamName, in log: any EventLog, codec: EventCodec<D.Event> = EventCodec(),
    prepare: @escaping Prepare = { _ in }, onCommitted: @escaping Committed = { _, _, _ in }
  ) {
    self.stream = stream
    self.log = log
    self.codec = codec
    self.prepare = prepare
    self.onCommitted = onCommitted
  }

  /// The version of the stream as far as this mailbox knows; 0 before anything was loaded.
  public var version: Int { committed.version }

  /// How many commands wait for the batch in hand.
  public var waiting: Int { letters.count }

  /// What was durable last, folded, and the version of the stream it stands for; nil before anything was loaded. Waits for
  /// nobody: a reader does not stand in the queue of those who write.
  public nonisolated var current: (state: D, version: Int)? {
    shown.withLock { $0.durable.map { ($0.state, $0.version) } }
  }

  /// What is durable, folded, and the version of the stream it stands for.
  public nonisolated func snapshot() async throws -> (state: D, version: Int) {
    let (durable, isRetired) = shown.withLock { ($0.durable, $0.isRetired) }
    if isRetired { throw MailboxRetired() }
    if let durable { return (durable.state, durable.version) }
    return try await loadedSnapshot()
  }

  private func loadedSnapshot() async throws -> (state: D, version: Int) {
    let state = try await state()
    return (state, committed.version)
  }

  /// Whether the mailbox is empty and will stay so: whoever sends to it from now on, or asks it for its state, meets
  /// `MailboxRetired`. Another for the same stream may then take its place.
  public func retire() -> Bool {
    isRetired = isRetired || !isWorking && letters.isEmpty && visitors.isEmpty
    return isRetired
  }

  private func show() {
    shown.withLock { $0 = Shown(durable: isLoaded ? committed : nil, isRetired: isRetired) }
  }

  /// What is durable, folded.
  public func state() async throws -> D {
    if isRetired { throw MailboxRetired() }
    if isLoaded { return committed.state }
    let result = await withCheckedContinuation { visitor in
      visitors.append(visitor)
      startWorking()
    }
    return try result.get()
  }

  /// Decides `command` and answers with its events once they are durable. Not cancelled with the caller's task: a
  /// command that was sent is carried out or refused.
  public func send(
    _ command: D.Command, recorded: Moment, aside: @escaping Aside = { _, _ in [] }
  ) async throws -> [D.Event] {
    if isRetired { throw MailboxRetired() }
    let result = await withCheckedContinuation { answer in
      letters.append(Letter(command: command, recorded: recorded, aside: aside, answer: answer))
      startWorking()
    }
    return try result.get()
  }

  private func startWorking() {
    if isWorking { return }
    isWorking = true
    Task { await work() }
  }

  private func work() async {
    while !letters.isEmpty || !visitors.isEmpty {
      do {
        if !isLoaded { try await load() }
        for visitor in taken(&visitors) { visitor.resume(returning: .success(committed.state)) }
        await carryOut(taken(&letters))
      } catch {
        for visitor in taken(&visitors) { visitor.resume(returning: .failure(error)) }
        for letter in taken(&letters) { letter.answer.resume(returning: .failure(error)) }
      }
    }
    isWorking = false
  }

  private func load() async throws {
    var loaded = Folded<D>()
    try loaded.fold(try await log.read(stream, after: 0), codec)
    try await prepare(&loaded.state)
    committed = loaded
    isLoaded = true
  }

  private func carryOut(_ batch: [Letter<D>]) async {
    if batch.isEmpty { return }
    do {
      let outcomes = try await commit(batch)
      for (letter, outcome) in zip(batch, outcomes) { letter.answer.resume(returning: outcome) }
    } catch {
      for letter in batch { letter.answer.resume(returning: .failure(error)) }
    }
  }

  /// Decides the batch until its events fit the stream. Each turn brings new events, or it is the last.
  private func commit(_ batch: [Letter<D>]) async throws -> [Result<[D.Event], any Error>] {
    while true {
      let decided = Decided(batch, on: committed, in: stream, codec)
      if decided.changesNothing {
        // No append tells whether a refusal was decided on the latest state.
        if try await catchUp() { continue }
        return decided.outcomes
      }
      do throws(AppendFailure) {
        try await append(decided)
        return decided.outcomes
      } catch {
        guard case .conflict = error, try await catchUp() else { throw error }
      }
    }
  }

  private func append(_ decided: Decided<D>) async throws(AppendFailure) {
    let position = try await log.append(decided.appends, aside: decided.aside)
    committed = decided.folded
    // Before anyone is answered, so that whoever reads after an answer finds it everywhere.
    if !decided.events.isEmpty { onCommitted(committed.state, decided.events, position) }
  }

  /// Folds what others wrote meanwhile; false when there was nothing.
  private func catchUp() async throws -> Bool {
    let envelopes = try await log.read(stream, after: committed.version)
    guard let last = envelopes.last else { return false }
    let events = try committed.fold(envelopes, codec)
    onCommitted(committed.state, events, last.position)
    return true
  }

  private func taken<Element>(_ queue: inout [Element]) -> [Element] {
    defer { queue = [] }
    return queue
  }
}
