import Hummingbird
import Kernel
import NIOCore
import NIOPosix
import Synchronization

/// The heads of answers that carry a fragment, written once: all of them say the same, but for the length and the date.
struct FragmentHeads: Sendable {
  /// What the answers of one event loop are written on, one after the other: it stays in the caches.
  private final class Sheet: Sendable {
    let bytes = Mutex(ByteBuffer())
  }

  private static let sheets = ThreadSpecificVariable<Sheet>()

  private let plain: [Language: String]
  private let secure: [Language: String]
  private let date = HTTPDate()

  init() {
    plain = Self.heads(isSecure: false)
    secure = Self.heads(isSecure: true)
  }

  /// The answer with a body of `length` bytes, which `write` writes, as it goes to the socket. Where it is still held when
  /// the next is written, that one has a new sheet.
  func whole(
    _ length: Int, in language: Language, isSecure: Bool, write: (inout ByteBuffer) -> Void
  ) -> ByteBuffer {
    sheet.bytes.withLock { bytes in
      bytes.clear()
      bytes.writeString((isSecure ? secure : plain)[language] ?? "")
      bytes.writeStaticString("content-length: ")
      bytes.writeString(String(length))
      bytes.writeStaticString("\r\ndate: ")
      bytes.writeString(date.now)
      bytes.writeStaticString("\r\n\r\n")
      write(&bytes)
      return bytes
    }
  }

  private var sheet: Sheet {
    if let sheet = Self.sheets.currentValue { return sheet }
    let sheet = Sheet()
    Self.sheets.currentValue = sheet
    return sheet
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
