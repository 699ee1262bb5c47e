import Hummingbird

/// A cookie of ours. Over https it carries the `__Host-` prefix, so that no other host and no plain connection can set
/// it; over http, on localhost, it has its plain name.
struct SafeCookie: Hashable, Sendable {
  let name: String

  /// The language of the pages, `fr` or `en`.
  static let language = SafeCookie(name: "language")

  func fullName(isSecure: Bool) -> String { isSecure ? "__Host-\(name)" : name }

  func fullName(for context: PasserelleContext) -> String { fullName(isSecure: context.isSecure) }
}

extension Request {
  /// The value of the cookie, as sent: hostile text.
  func value(of cookie: SafeCookie, for context: PasserelleContext) -> String? {
    cookies[cookie.fullName(for: context)]?.value
  }
}

extension Response {
  /// Sets the cookie, for `seconds` or until the browser closes. `value` is a token of ours (letters, digits,
  /// `-`, `_`, `.`); anything a cookie cannot carry sets nothing.
  mutating func set(_ cookie: SafeCookie, to value: String, seconds: Int? = nil, for context: PasserelleContext) {
    let made = try? Cookie.validated(
      name: cookie.fullName(for: context), value: value, maxAge: seconds, path: "/", secure: context.isSecure,
      httpOnly: true, sameSite: .lax)
    if let made { setCookie(made) }
  }

  /// Takes the cookie back.
  mutating func clear(_ cookie: SafeCookie, for context: PasserelleContext) {
    set(cookie, to: "", seconds: 0, for: context)
  }
}
