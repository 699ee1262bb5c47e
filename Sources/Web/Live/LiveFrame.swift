import NIOCore

/// One event of a stream, framed once for everybody who gets it.
struct LiveFrame: Sendable {
  let id: String
  /// Which of the frames of its hub it is, from 1.
  let number: Int
  let event: String
  let bytes: [UInt8]
  /// The event as a chunk of HTTP/1.1, to be written as it is.
  let chunked: ByteBuffer
  /// The event alone, for an answer that is whole.
  let plain: ByteBuffer

  /// `bytes` is the data of the event, `id` what the browser sends back as `Last-Event-ID`.
  init(id: String, number: Int, event: String, bytes: [UInt8]) {
    self.id = id
    self.number = number
    self.event = Self.line(event)
    self.bytes = bytes
    (chunked, plain) = Self.framed("id: \(Self.line(id))\nevent: \(self.event)\n", data: bytes)
  }

  private init(text: String, event: String = "") {
    id = ""
    number = 0
    self.event = event
    bytes = []
    (chunked, plain) = Self.framed(text, data: nil)
  }

  /// Says nothing; keeps proxies from closing and finds out who is gone.
  static let heartbeat = LiveFrame(text: ":\n\n")

  /// Has a page fetch itself anew: what changed is its reader's alone.
  static let renew = LiveFrame(text: "event: renew\ndata: .\n\n", event: "renew")

  /// Whether it brings the page all there is to show: what comes after it may be left out, it may not.
  var isRenewal: Bool { event == "renew" }

  /// How long the browser waits before it comes back, in milliseconds.
  static func retry(after milliseconds: Int) -> LiveFrame {
    LiveFrame(text: "retry: \(milliseconds)\n\n")
  }

  /// The last event of a stream that the server ends: its data, too, is how long to wait, in milliseconds.
  static func bye(comingBackAfter milliseconds: Int) -> LiveFrame {
    LiveFrame(text: "event: bye\nretry: \(milliseconds)\ndata: \(milliseconds)\n\n")
  }

  private static func framed(_ head: String, data: [UInt8]?) -> (chunked: ByteBuffer, plain: ByteBuffer) {
    var body = ByteBuffer(string: head)
    if let data {
      for line in lines(of: data) {
        body.writeStaticString("data: ")
        body.writeBytes(line)
        body.writeStaticString("\n")
      }
      body.writeStaticString("\n")
    }
    let length = body.readableBytes
    var chunk = ByteBuffer(string: String(length, radix: 16) + "\r\n")
    let start = chunk.writerIndex
    chunk.writeImmutableBuffer(body)
    chunk.writeStaticString("\r\n")
    return (chunk, chunk.getSlice(at: start, length: length) ?? body)
  }

  // A line ends at LF, CR or both (HTML, section 9.2.6); each line of the data needs its own name.
  private static func lines(of data: [UInt8]) -> [ArraySlice<UInt8>] {
    let lineFeed = UInt8(ascii: "\n")
    let carriageReturn = UInt8(ascii: "\r")
    var lines: [ArraySlice<UInt8>] = []
    var start = data.startIndex
    var index = start
    while index < data.endIndex {
      if data[index] == lineFeed || data[index] == carriageReturn {
        lines.append(data[start..<index])
        if data[index] == carriageReturn, index + 1 < data.endIndex, data[index + 1] == lineFeed { index += 1 }
        start = index + 1
      }
      index += 1
    }
    lines.append(data[start...])
    return lines
  }

  private static func line(_ text: String) -> String {
    String(text.prefix { !$0.isNewline })
  }
}
