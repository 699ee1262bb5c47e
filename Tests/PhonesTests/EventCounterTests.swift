import Testing

@testable import Phones

@Suite("The number of events in a stream")
struct EventCounterTests {
  private static let stream = Array(
    "HTTP/1.1 200 OK\r\n\r\n\n\nid: 1\ndata: id: x\n\nid:2\ndata: a\r\n\r\nid: 3\ndata: \nid: \n\n:\n\nid: 4".utf8)

  @Test("is the same wherever the bytes are cut", arguments: [1, 2, 3, 4, 5, 6, 7, 11, 1_000])
  func cut(length: Int) {
    var counter = EventCounter()
    var count = 0
    for start in stride(from: 0, to: Self.stream.count, by: length) {
      let piece = Array(Self.stream[start..<min(Self.stream.count, start + length)])
      count += piece.withUnsafeBytes { counter.count($0) }
    }
    #expect(count == 4)
  }

  @Test("is none where nothing is said")
  func empty() {
    var counter = EventCounter()
    #expect(counter.count(UnsafeRawBufferPointer(start: nil, count: 0)) == 0)
  }
}
