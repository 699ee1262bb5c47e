import Hummingbird
import HummingbirdTesting
import Kernel
import NIOCore
import Testing

@testable import Web

@Suite("A connection", .timeLimit(.minutes(5)))
struct HTTPConnectionTests {
  private static let ours = "Host: localhost\r\nSec-Fetch-Site: same-origin\r\n"
  private static let form = ours + "Content-Type: application/x-www-form-urlencoded\r\n"
  private static let last = "GET /hello/last HTTP/1.1\r\n" + ours + "Connection: close\r\n\r\n"

  /// All that comes back for `pieces`, which are sent one after the other.
  private func answers(to pieces: [String], _ configuration: EdgeConfiguration = .init()) async throws -> String {
    try await Door.application(configuration).test(.live) { client async throws in
      let phone = try await Phone.connect(to: #require(client.port))
      for piece in pieces { try? await phone.send(piece) }
      return await phone.readToEnd()
    }
  }

  @Test("answers requests that come together one after the other, in order")
  func together() async throws {
    let saying = (1...20).map { "POST /say HTTP/1.1\r\n\(Self.form)Content-Length: 7\r\n\r\ntext=\($0 + 10)" }
    let text = try await answers(to: [saying.joined() + Self.last])
    let said = text.matches(of: /\r\n\r\n(\d\d)HTTP/).map { Int($0.1) }
    #expect(said == (11...30).map { $0 })
    #expect(text.hasSuffix("</p>") || text.contains("Bonjour"))
  }

  @Test("takes a request that comes byte by byte")
  func byteByByte() async throws {
    let text = try await answers(
      to: "POST /say HTTP/1.1\r\n\(Self.form)Content-Length: 10\r\n\r\ntext=hello".map(String.init) + [Self.last])
    #expect(text.contains("\r\n\r\nhelloHTTP/1.1 200"))
  }

  @Test("hands a long body to its route whole", arguments: [true, false])
  func long(saysItsLength: Bool) async throws {
    var configuration = EdgeConfiguration()
    configuration.largerBodies = [.init(route: "photos/{code}", limit: 4_000_000)]
    let photo = String(repeating: "0123456789", count: 200_000)
    let body =
      "--edge\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.txt\"\r\n\r\n\(photo)\r\n--edge--\r\n"
    let head = "POST /photos/x HTTP/1.1\r\n\(Self.ours)Content-Type: multipart/form-data; boundary=edge\r\n"
    let size = String(body.utf8.count, radix: 16)
    let pieces =
      saysItsLength
      ? [head + "Content-Length: \(body.utf8.count)\r\n\r\n", body]
      : [head + "Transfer-Encoding: chunked\r\n\r\n", "\(size)\r\n", body, "\r\n0\r\n\r\n"]
    let text = try await answers(to: pieces + [Self.last], configuration)
    #expect(text.contains("\r\n\r\n1HTTP/1.1 200"))
  }

  @Test("reads past what is left of a body that is refused, and answers what comes next")
  func refused() async throws {
    let body = String(repeating: "a", count: 300_000)
    let text = try await answers(
      to: ["POST /say HTTP/1.1\r\n\(Self.form)Content-Length: \(body.utf8.count)\r\n\r\n", body, Self.last])
    #expect(text.hasPrefix("HTTP/1.1 413"))
    #expect(text.contains("</html>HTTP/1.1 200"))
  }

  @Test("refuses what is no HTTP, and closes")
  func noHTTP() async throws {
    let text = try await answers(to: ["Bonjour\r\n\r\n"])
    #expect(text.hasPrefix("HTTP/1.1 400"))
    #expect(text.lowercased().contains("connection: close"))
  }

  @Test("answers HEAD without a body, with the length it would have")
  func head() async throws {
    let text = try await answers(to: ["HEAD /hello/x HTTP/1.1\r\n\(Self.ours)\r\n" + Self.last])
    #expect(text.matches(of: /Bonjour/).count == 1)
    #expect(text.lowercased().matches(of: /content-length: [1-9]/).count == 2)
  }

  @Test("answers HEAD without a body where there is no page, too")
  func headOfNothing() async throws {
    let text = try await answers(to: ["HEAD /nothing HTTP/1.1\r\n\(Self.ours)\r\n" + Self.last])
    #expect(text.hasPrefix("HTTP/1.1 404"))
    #expect(!text.contains("</html>") && text.contains("Bonjour"))
  }

  @Test("answers all that was asked before the browser hung up")
  func hungUp() async throws {
    try await Door.application().test(.live) { client async throws in
      let phone = try await Phone.connect(to: #require(client.port))
      try await phone.send(String(repeating: "GET /hello/x HTTP/1.1\r\n\(Self.ours)\r\n", count: 3))
      try await phone.hangUp()
      #expect(await phone.readToEnd().matches(of: /Bonjour/).count == 3)
    }
  }

  @Test("tells a browser that asks whether to go on to do so")
  func goOn() async throws {
    let text = try await answers(
      to: [
        "POST /say HTTP/1.1\r\n\(Self.form)Expect: 100-continue\r\nContent-Length: 10\r\n\r\n", "text=hello",
        Self.last,
      ])
    #expect(text.hasPrefix("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200"))
  }

  @Test("tells the date as HTTP writes it")
  func date() {
    #expect(HTTPDate.text(of: 784_111_777) == "Sun, 06 Nov 1994 08:49:37 GMT")
  }
}
