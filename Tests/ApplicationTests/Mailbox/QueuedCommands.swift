import Application
import EventLog

typealias Outcome = Result<[Purse.Event], any Error>

extension Mailbox<Purse> {
  nonisolated func outcome(of command: Purse.Command, aside: @escaping Aside = { _, _ in [] }) async -> Outcome {
    do {
      return .success(try await send(command, recorded: noon, aside: aside))
    } catch {
      return .failure(error)
    }
  }

  /// Sends `first`, holds its append up until all of `others` wait in order, and returns what became of each.
  nonisolated func outcomes(
    of first: Purse.Command, thenTogether others: [Purse.Command], in log: WatchedLog,
    meanwhile: () async throws -> Void = {}
  ) async throws -> [Outcome] {
    let before = log.appends.count
    log.hold()
    var tasks = [Task { await outcome(of: first) }]
    while log.appends.count == before { await Task.yield() }
    for (index, command) in others.enumerated() {
      tasks.append(Task { await outcome(of: command) })
      while waiting == index { await Task.yield() }
    }
    try await meanwhile()
    log.release()
    var outcomes: [Outcome] = []
    for task in tasks { outcomes.append(await task.value) }
    return outcomes
  }
}

extension Outcome {
  var events: [Purse.Event]? { try? get() }

  func failure<Kind: Error>(_ kind: Kind.Type) -> Kind? {
    guard case .failure(let error) = self else { return nil }
    return error as? Kind
  }
}
