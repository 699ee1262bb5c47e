public import Kernel
import Synchronization

/// A log that lives as long as its process: for tests, rehearsals and demonstrations.
public final class MemoryEventLog: EventLog {
  private let memory = Mutex(Memory())
  private let bell = Doorbell(last: .start)

  public init() {}

  @discardableResult
  public func append(_ appends: [Append], aside: [AsideWrite]) async throws(AppendFailure) -> Position {
    let last = try memory.withLock { (memory) throws(AppendFailure) in
      try memory.check(appends)
      for append in appends { memory.add(append) }
      for write in aside { memory.drawers.make(write) }
      return memory.last
    }
    bell.ring(last)
    return last
  }

  @discardableResult
  public func erase(
    _ stream: StreamName, leaving tombstone: NewEvent, recorded: Moment, aside: [AsideWrite]
  ) async throws(AppendFailure) -> Position {
    let last = memory.withLock { memory in
      memory.erase(stream, leaving: tombstone, recorded: recorded)
      for write in aside { memory.drawers.make(write) }
      return memory.last
    }
    bell.ring(last)
    return last
  }

  public func read(_ stream: StreamName, after version: Int) async throws(LogFailure) -> [Envelope] {
    memory.withLock { memory in memory.streams[stream, default: []].filter { $0.version > version } }
  }

  public func readAll(after position: Position, limit: Int) async throws(LogFailure) -> [Envelope] {
    memory.withLock { Array($0.events(after: position).prefix(max(limit, 0))) }
  }

  public func readAll(
    after position: Position, named names: [String], limit: Int
  ) async throws(LogFailure) -> [Envelope] {
    let beginnings = names.map { Array(#"{"\#($0)"#.utf8) }
    return memory.withLock { memory in
      Array(
        memory.events(after: position).lazy
          .filter { event in beginnings.contains { event.body.starts(with: $0) } }
          .prefix(max(limit, 0)))
    }
  }

  public func follow(after position: Position) -> EventFeed {
    EventFeed(after: position, bell: bell) { [self] (position, limit) throws(LogFailure) in
      try await readAll(after: position, limit: limit)
    }
  }

  public func value(in drawer: Drawer, key: String) async throws(LogFailure) -> [UInt8]? {
    memory.withLock { $0.drawers.value(in: drawer, key: key) }
  }

  public func values(
    in drawer: Drawer, under prefix: String
  ) async throws(LogFailure) -> [(key: String, value: [UInt8])] {
    memory.withLock { $0.drawers.values(in: drawer, under: prefix) }
  }

  public func lastPosition() async throws(LogFailure) -> Position {
    memory.withLock { $0.last }
  }
}
