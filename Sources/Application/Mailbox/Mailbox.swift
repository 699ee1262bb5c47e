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
  private let shown = Mutex<Standing<D>?>(nil)
  private let tray = Mutex(Tray<D>())

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
  public nonisolated var waiting: Int { tray.withLock { $0.letters.count } }

  /// What is durable; nil before anything was loaded. Waits for nobody: a reader does not stand in the queue of those
  /// who write.
  public nonisolated var current: Standing<D>? {
    shown.withLock { $0 }
  }

  /// What is durable.
  public nonisolated func standing() async throws -> Standing<D> {
    if tray.withLock({ $0.isRetired }) { throw MailboxRetired() }
    if let current { return current }
    return try await withCheckedContinuation { visitor in
      put({ $0.visitors.append(visitor) }, orElse: { visitor.resume(returning: .failure(MailboxRetired())) })
    }.get()
  }

  /// What is durable, folded.
  public nonisolated func state() async throws -> D {
    try await standing().state
  }

  /// Whether the mailbox is empty and will stay so: whoever comes to it from now on meets `MailboxRetired`. Another for
  /// the same stream may then take its place.
  public nonisolated func retire() -> Bool {
    tray.withLock { tray in
      tray.isRetired = tray.isRetired || tray.isEmpty && !tray.isInHand
      return tray.isRetired
    }
  }

  /// Decides `command` and answers with its events once they are durable. Not cancelled with the caller's task: a
  /// command that was sent is carried out or refused.
  public nonisolated func send(
    _ command: D.Command, recorded: Moment, aside: @escaping Aside = { _, _ in [] }
  ) async throws -> [D.Event] {
    try await withCheckedContinuation { answer in
      post(command, recorded: recorded, aside: aside) { answer.resume(returning: $0) }
    }.get()
  }

  /// The same for those who do not wait: `then` is told, at once or where the mailbox works, and must not take long.
  public nonisolated func post(
    _ command: D.Command, recorded: Moment, aside: @escaping Aside = { _, _ in [] },
    then: @escaping @Sendable (Result<[D.Event], any Error>) -> Void
  ) {
    let letter = Letter<D>(command: command, recorded: recorded, aside: aside, answer: then)
    put({ $0.letters.append(letter) }, orElse: { then(.failure(MailboxRetired())) })
  }

  // Thousands put something in while one batch is written: none of them waits for the actor.
  private nonisolated func put(_ add: (inout Tray<D>) -> Void, orElse refuse: () -> Void) {
    let (isRetired, isInHand) = tray.withLock { tray in
      if tray.isRetired { return (true, true) }
      add(&tray)
      defer { tray.isInHand = true }
      return (false, tray.isInHand)
    }
    if isRetired { refuse() }
    if !isInHand { Task { await work() } }
  }

  private func show() {
    let standing = isLoaded ? Standing(committed.state, version: committed.version) : nil
    shown.withLock { $0 = standing }
  }

  private func work() async {
    while let taken = tray.withLock({ $0.take() }) {
      do {
        if !isLoaded { try await load() }
        let standing = Standing(committed.state, version: committed.version)
        for visitor in taken.visitors { visitor.resume(returning: .success(standing)) }
        await carryOut(taken.letters)
      } catch {
        for visitor in taken.visitors { visitor.resume(returning: .failure(error)) }
        for letter in taken.letters { letter.answer(.failure(error)) }
      }
    }
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
      for (letter, outcome) in zip(batch, outcomes) { letter.answer(outcome) }
    } catch {
      for letter in batch { letter.answer(.failure(error)) }
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
}
