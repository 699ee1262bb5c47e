/// One event of a live stream.
package struct LiveEvent: Hashable, Sendable {
  /// `fragment`, `bye` …; `message` when it has no name.
  package let name: String
  package let data: String
}

/// Reads the events out of a live stream as its bytes come (HTML, section 9.2.6).
package struct LiveEvents {
  /// No event is longer, in bytes. A stream that goes on without one is no stream of events.
  package static let longestEvent = 4 * 1024 * 1024

  /// What the server wants to hear when the stream is opened again.
  package private(set) var lastID = ""
  /// How long to wait before that, in milliseconds, as far as the server has said.
  package private(set) var retry: Int64?
  private var rest: [UInt8] = []
  private var nextID = ""
  private var name = ""
  private var data: [String] = []
  private var length = 0
  private var endedInReturn = false

  package init() {}

  /// Forgets what is unfinished: the stream is opened again.
  package mutating func startAgain() {
    rest = []
    endedInReturn = false
    nextID = lastID
    clear()
  }

  /// Takes the next bytes; answers with the events that are complete.
  package mutating func read(_ bytes: some Collection<UInt8>) throws(LineFailure) -> [LiveEvent] {
    var events: [LiveEvent] = []
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
      let isSecondHalf = endedInReturn && end == start && bytes[end] == UInt8(ascii: "\n") && rest.isEmpty
      endedInReturn = bytes[end] == UInt8(ascii: "\r")
      if !isSecondHalf {
        let line = rest.isEmpty ? String(decoding: bytes[start..<end], as: UTF8.self) : finish(with: bytes[start..<end])
        if let event = take(line) { events.append(event) }
      }
      start = bytes.index(after: end)
    }
    if start != bytes.endIndex {
      rest += bytes[start...]
      endedInReturn = false
    }
    if rest.count + length > Self.longestEvent { throw .tooLong }
    return events
  }

  private mutating func finish(with end: some Sequence<UInt8>) -> String {
    rest += end
    defer { rest.removeAll(keepingCapacity: true) }
    return String(decoding: rest, as: UTF8.self)
  }

  private mutating func take(_ line: String) -> LiveEvent? {
    guard !line.isEmpty else { return dispatch() }
    guard !line.hasPrefix(":") else { return nil }
    let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    var value = parts.count > 1 ? parts[1] : ""
    if value.hasPrefix(" ") { value = value.dropFirst() }
    switch parts[0] {
    case "event": name = String(value)
    case "data":
      data.append(String(value))
      length += value.utf8.count + 1
    case "id" where !value.contains("\0"): nextID = String(value)
    case "retry" where !value.isEmpty && value.utf8.allSatisfy { 0x30...0x39 ~= $0 }: retry = Int64(value) ?? retry
    default: break
    }
    return nil
  }

  private mutating func dispatch() -> LiveEvent? {
    lastID = nextID
    defer { clear() }
    return data.isEmpty ? nil : LiveEvent(name: name.isEmpty ? "message" : name, data: data.joined(separator: "\n"))
  }

  private mutating func clear() {
    name = ""
    data = []
    length = 0
  }
}
