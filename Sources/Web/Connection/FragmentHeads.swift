import Hummingbird
import Kernel
import NIOCore

/// The heads of answers that carry a fragment, written once: all of them say the same, but for the length and the date.
struct FragmentHeads: Sendable {
  private let plain: [Language: String]
  private let secure: [Language: String]
  private let date = HTTPDate()

  init() {
    plain = Self.heads(isSecure: false)
    secure = Self.heads(isSecure: true)
  }

  /// The answer with that body, as it goes to the socket.
  func whole(_ body: ByteBuffer, in language: Language, isSecure: Bool) -> ByteBuffer {
    let head = (isSecure ? secure : plain)[language] ?? ""
    var bytes = ByteBufferAllocator().buffer(capacity: head.utf8.count + 80 + body.readableBytes)
    bytes.writeString(head)
    bytes.writeStaticString("content-length: ")
    bytes.writeString(String(body.readableBytes))
    bytes.writeStaticString("\r\ndate: ")
    bytes.writeString(date.now)
    bytes.writeStaticString("\r\n\r\n")
    bytes.writeImmutableBuffer(body)
    return bytes
  }

  private static func heads(isSecure: Bool) -> [Language: String] {
    Dictionary(
      uniqueKeysWithValues: Language.allCases.map { language in
        var response = Response.fragment(ByteBuffer(), in: language)
        SecurityHeaders.secure(&response, isSecure: isSecure)
        response.headers[.contentLength] = nil
        response.headers[.server] = RequestDesk.serverName
        let fields = response.headers.map { "\($0.name.canonicalName): \($0.value)\r\n" }
        return (language, "HTTP/1.1 200 OK\r\n" + fields.joined())
      })
  }
}
