import Testing

@testable import Phones

@Suite("The events of a live stream")
struct LiveEventsTests {
  private static let stream = """
    : hello
    retry: 1500

    id: 4-1-run
    event: fragment
    data: <p>Île
    data:  indented

    data
    event:fragment

    event: bye
    id: 5
    retry: soon
    data: 900


    """

  private static let events = [
    LiveEvent(name: "fragment", data: "<p>Île\n indented"), LiveEvent(name: "fragment", data: ""),
    LiveEvent(name: "bye", data: "900"),
  ]

  @Test("are the same wherever the bytes are cut", arguments: ["\n", "\r\n", "\r"], [1, 2, 3, 5, 7, 64, 1_000])
  func cut(end: String, length: Int) throws {
    let bytes = Array(Self.stream.replacing("\n", with: end).utf8)
    var reader = LiveEvents()
    var events: [LiveEvent] = []
    for start in stride(from: 0, to: bytes.count, by: length) {
      events += try reader.read(bytes[start..<min(bytes.count, start + length)])
    }
    #expect(events == Self.events)
    #expect(reader.lastID == "5" && reader.retry == 1_500)
  }

  @Test("leave the identifier alone until they are whole")
  func unfinished() throws {
    var reader = LiveEvents()
    _ = try reader.read(Array("id: 1\ndata: a\n\nid: 2\ndata: b\n".utf8))
    #expect(reader.lastID == "1")
    reader.startAgain()
    #expect(try reader.read(Array("\n".utf8)).isEmpty)
    #expect(try reader.read(Array("data: c\n\n".utf8)) == [LiveEvent(name: "message", data: "c")])
    #expect(reader.lastID == "1")
  }

  @Test("have a length", arguments: ["data: ", "data: x\ndata: "])
  func endless(start: String) throws {
    var reader = LiveEvents()
    _ = try reader.read(Array(start.utf8))
    let piece = Array(repeating: UInt8(ascii: "x"), count: LiveEvents.longestEvent / 4)
    for _ in 0..<3 { _ = try reader.read(piece) }
    #expect(throws: LineFailure.tooLong) {
      for _ in 0..<2 { _ = try reader.read(piece) }
    }
  }
}
