import Application
import NIOHTTP1

/// What the script of our pages says beside a form that it sends from one of them. There is none where anything is
/// missing, said twice, or comes from elsewhere.
struct ScriptFields {
  let submission: SubmissionKey
  private(set) var acceptedLanguages: String?
  private(set) var forwardedProtocol: String?
  private var cookies = ""

  init?(_ headers: HTTPHeaders) {
    var type = ""
    var site = ""
    var answer = ""
    var press = ""
    for (name, value) in headers {
      switch name.lowercased() {
      case "content-type": guard Self.note(value, in: &type) else { return nil }
      case "cookie": guard Self.note(value, in: &cookies) else { return nil }
      case "sec-fetch-site": guard Self.note(value, in: &site) else { return nil }
      case "x-passerelle": guard Self.note(value, in: &answer) else { return nil }
      case "x-passerelle-submission": guard Self.note(value, in: &press) else { return nil }
      case "x-forwarded-proto": guard Self.note(value, in: &forwardedProtocol) else { return nil }
      case "accept-language": guard Self.note(value, in: &acceptedLanguages) else { return nil }
      case "expect": return nil
      default: break
      }
    }
    guard site == "same-origin", answer == "fragment", type.hasPrefix("application/x-www-form-urlencoded"),
      let submission = SubmissionKey(press)
    else { return nil }
    self.submission = submission
  }

  /// The value of the cookie, if it was sent once.
  func cookie(_ cookie: SafeCookie, isSecure: Bool) -> String? {
    let name = cookie.fullName(isSecure: isSecure).utf8
    var value: String?
    var left = cookies.utf8[...]
    while !left.isEmpty {
      let part = left.prefix { $0 != UInt8(ascii: ";") }.drop { $0 == UInt8(ascii: " ") }
      left = left[part.endIndex...].dropFirst()
      guard part.starts(with: name) else { continue }
      let rest = part.dropFirst(name.count)
      guard rest.first == UInt8(ascii: "=") else { continue }
      if value != nil { return nil }
      value = String(rest.dropFirst())
    }
    return value
  }

  private static func note(_ value: String, in field: inout String) -> Bool {
    defer { field = value }
    return field.isEmpty
  }

  private static func note(_ value: String, in field: inout String?) -> Bool {
    defer { field = value }
    return field == nil
  }
}
