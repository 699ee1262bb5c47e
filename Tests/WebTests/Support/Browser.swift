import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import NIOCore
import Synchronization

@testable import Application
@testable import Web

/// Somebody's browser: it keeps cookies and says where a form comes from, as browsers do.
final class Browser: Sendable {
  private let client: any TestClientProtocol
  private let house: House
  private let clock: StandingClock
  private let cookies = Mutex<[String: String]>([:])
  private let place = Mutex<String?>(nil)

  init(_ client: any TestClientProtocol, house: House, clock: StandingClock) {
    self.client = client
    self.house = house
    self.clock = clock
  }

  /// Signs in as `person`, without a password.
  @discardableResult
  func signIn(as person: PersonID) async throws -> Browser {
    let token = try await house.signIn.open(for: person, on: Device(userAgent: nil), at: clock.now)
    keep(Site.signInCookie.name, token.text)
    return self
  }

  /// Puts a cookie in, as a thief would.
  func keep(_ name: String, _ value: String) {
    cookies.withLock { $0[name] = value }
  }

  /// Where it asks from, as our proxy says it.
  var address: String? {
    get { place.withLock { $0 } }
    set { place.withLock { $0 = newValue } }
  }

  func cookie(_ name: String) -> String? {
    cookies.withLock { $0[name] }
  }

  func get(_ path: String, in language: Language = .english) async throws -> TestResponse {
    try await send(path, .get, fields(["Accept-Language": language.rawValue]), ByteBuffer())
  }

  /// Sends a form from a page of ours, or from `site`; with a `press`, our script sends it.
  func post(
    _ path: String, _ values: KeyValuePairs<String, String> = [:], in language: Language = .english,
    from site: String = "same-origin", press: String? = nil
  ) async throws -> TestResponse {
    try await post(path, pairs: values.map { ($0, $1) }, in: language, from: site, press: press)
  }

  func post(
    _ path: String, pairs: [(name: String, value: String)], in language: Language = .english,
    from site: String = "same-origin", press: String? = nil
  ) async throws -> TestResponse {
    let body = pairs.map { "\(Self.encoded($0))=\(Self.encoded($1))" }.joined(separator: "&")
    var headers = fields([
      "Accept-Language": language.rawValue, "Sec-Fetch-Site": site,
      "Content-Type": "application/x-www-form-urlencoded",
    ])
    if let press {
      headers[named: "X-Passerelle"] = "fragment"
      headers[named: "X-Passerelle-Submission"] = press
    }
    return try await send(path, .post, headers, ByteBuffer(string: body))
  }

  /// Sends a form with a file.
  func post(_ path: String, _ values: KeyValuePairs<String, String>, file field: String, _ bytes: [UInt8]) async throws
    -> TestResponse
  {
    var body = ByteBuffer()
    for (name, value) in values {
      body.writeString("--edge\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n")
    }
    body.writeString("--edge\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"a\"\r\n\r\n")
    body.writeBytes(bytes)
    body.writeString("\r\n--edge--\r\n")
    let headers = fields(["Sec-Fetch-Site": "same-origin", "Content-Type": "multipart/form-data; boundary=edge"])
    return try await send(path, .post, headers, body)
  }

  private func send(
    _ path: String, _ method: HTTPRequest.Method, _ headers: HTTPFields, _ body: ByteBuffer
  ) async throws -> TestResponse {
    var headers = headers
    let kept = cookies.withLock { $0.map { "\($0)=\($1)" }.sorted().joined(separator: "; ") }
    if !kept.isEmpty { headers[.cookie] = kept }
    if let address { headers[named: "X-Forwarded-For"] = address }
    let response = try await client.execute(uri: path, method: method, headers: headers, body: body)
    for set in response.headers[values: .setCookie] {
      let pair = set.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1).map(String.init)
      if pair.count == 2 { keep(pair[0], pair[1]) } else if let name = pair.first { keep(name, "") }
    }
    return response
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
        ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}

extension TestResponse {
  /// Where the answer leads.
  var location: String? { headers[.location] }
}
