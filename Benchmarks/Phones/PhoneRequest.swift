package import Activities
package import Application
import Kernel
package import NIOCore
import NIOHTTP1

/// What a phone asks, with the fields that a browser sends for it.
package struct PhoneRequest: Sendable {
  /// The path with its query, as it stands in the page.
  package let path: String
  let method: HTTPMethod
  let fields: [(String, String)]
  let body: ByteBuffer?

  /// A page.
  package static func page(_ path: String, as phone: Phone) -> PhoneRequest {
    PhoneRequest(path: path, method: .GET, fields: [("Accept", "text/html")] + said(by: phone), body: nil)
  }

  /// A stream of events; `lastID` names the last event the phone has.
  package static func stream(_ path: String, after lastID: String = "", as phone: Phone) -> PhoneRequest {
    var fields = [("Accept", "text/event-stream"), ("Cache-Control", "no-cache")] + said(by: phone)
    if !lastID.isEmpty { fields.append(("Last-Event-ID", lastID)) }
    return PhoneRequest(path: path, method: .GET, fields: fields, body: nil)
  }

  /// A form, sent as the script of the pages sends it. `submission` is the same each time the same answer is sent.
  package static func form(_ path: String, _ form: Form, submission: String, as phone: Phone) -> PhoneRequest {
    let fields = [
      ("Accept", "text/html"), ("Content-Type", "application/x-www-form-urlencoded"), ("Sec-Fetch-Site", "same-origin"),
      ("X-Passerelle", "fragment"), ("X-Passerelle-Submission", submission),
    ]
    return PhoneRequest(path: path, method: .POST, fields: fields + said(by: phone), body: FormEncoding.bytes(of: form))
  }

  /// Anything, sent by POST, for servers that take what is no form.
  package static func bytes(_ bytes: ByteBuffer, to path: String) -> PhoneRequest {
    let fields = [("Content-Type", "text/plain"), ("Sec-Fetch-Site", "same-origin")]
    return PhoneRequest(path: path, method: .POST, fields: fields, body: bytes)
  }

  private static func said(by phone: Phone) -> [(String, String)] {
    let cookies = phone.cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return [("Accept-Language", phone.language.rawValue)]
      + (cookies.isEmpty ? [] : [("Cookie", cookies.joined(separator: "; "))])
  }

  /// Whether the path can stand in a request. A server's page could hold one that would end the line and go on.
  var hasPlainPath: Bool {
    path.hasPrefix("/") && path.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }

  func head(for server: ServerAddress) -> HTTPRequestHead {
    var headers = HTTPHeaders([("Host", server.authority)])
    headers.add(contentsOf: fields)
    if method == .POST {
      headers.add(name: "Origin", value: server.origin)
      headers.add(name: "Content-Length", value: String(body?.readableBytes ?? 0))
    }
    return HTTPRequestHead(version: .http1_1, method: method, uri: server.prefix + path, headers: headers)
  }
}
