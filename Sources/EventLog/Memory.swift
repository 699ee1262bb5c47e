import Kernel

/// What a log in memory holds.
struct Memory {
  private(set) var last = Position.start
  private(set) var events: [Envelope] = []
  private(set) var streams: [StreamName: [Envelope]] = [:]
  var drawers = MemoryDrawers()

  /// Throws the first conflict that `appends`, made in order, would meet.
  func check(_ appends: [Append]) throws(AppendFailure) {
    var versions: [StreamName: Int] = [:]
    for append in appends {
      let actual = versions[append.stream] ?? version(of: append.stream)
      if actual != append.expected { throw .conflict(stream: append.stream, actual: actual) }
      versions[append.stream] = actual + append.events.count
    }
  }

  mutating func add(_ append: Append) {
    for event in append.events { add(event, to: append.stream, recorded: append.recorded) }
  }

  mutating func erase(_ stream: StreamName, leaving tombstone: NewEvent, recorded: Moment) {
    let version = version(of: stream)
    guard version > 0 else { return }
    events.removeAll { $0.stream == stream }
    streams[stream] = []
    add(tombstone, to: stream, at: version + 1, recorded: recorded)
  }

  /// The events beyond `position`, found by halving, because erasing leaves gaps.
  func events(after position: Position) -> ArraySlice<Envelope> {
    var low = events.startIndex
    var high = events.endIndex
    while low < high {
      let middle = (low + high) / 2
      if events[middle].position > position { high = middle } else { low = middle + 1 }
    }
    return events[low...]
  }

  private func version(of stream: StreamName) -> Int {
    streams[stream]?.last?.version ?? 0
  }

  private mutating func add(_ event: NewEvent, to stream: StreamName, at version: Int? = nil, recorded: Moment) {
    last = Position(rawValue: last.rawValue + 1)
    let envelope = Envelope(
      position: last, stream: stream, version: version ?? self.version(of: stream) + 1, recorded: recorded,
      format: event.format, body: event.body)
    events.append(envelope)
    streams[stream, default: []].append(envelope)
  }
}
