import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Markup
import NIOCore
import Testing

@testable import Web

@Suite("The edge")
struct EdgeTests {
  @Test("Every answer tells the browser to trust nothing but this site", arguments: ["/hello/camille", "/nowhere"])
  func securityHeaders(path: String) async throws {
    try await Door.application().test(.router) { client async throws in
      let answer = try await client.get(path)
      let policy = answer.headers[.contentSecurityPolicy] ?? ""
      #expect(policy.contains("default-src 'none'") && policy.contains("object-src 'none'"))
      #expect(!policy.contains("unsafe"))
      #expect(answer.headers[values: .contentSecurityPolicy].count == 1)
      #expect(answer.headers[.xContentTypeOptions] == "nosniff")
      #expect(answer.headers[named: "Referrer-Policy"] == "same-origin")
      #expect(answer.headers[named: "Cross-Origin-Opener-Policy"] == "same-origin")
      #expect(answer.headers[named: "Permissions-Policy"]?.contains("camera=()") == true)
      #expect(answer.headers[.strictTransportSecurity] == nil)
    }
  }

  @Test("A site reached by https asks to be reached only so")
  func strictTransport() async throws {
    try await Door.application(.init(publicURL: "https://passerelle.example")).test(.router) { client async throws in
      #expect(try await client.get("/hello/camille").headers[.strictTransportSecurity] == "max-age=31536000")
    }
  }

  @Test("No cache keeps a page, and the page says its language")
  func pageHeaders() async throws {
    try await Door.application().test(.router) { client async throws in
      let answer = try await client.get("/hello/camille", headers: fields(["Accept-Language": "en"]))
      #expect(answer.headers[.cacheControl] == "no-store")
      #expect(answer.headers[.contentLanguage] == "en")
      #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
    }
  }

  @Test("A missing page helps in the reader's language", arguments: ["fr", "en"])
  func notFound(language: String) async throws {
    try await Door.application().test(.router) { client async throws in
      let answer = try await client.get("/s/secret-code", headers: fields(["Accept-Language": language]))
      #expect(answer.status == .notFound)
      #expect(answer.text.contains("<html lang=\"\(language)\">"))
      #expect(answer.text.contains(language == "fr" ? "Entrer un code" : "Enter a code"))
      #expect(!answer.text.contains("secret-code"))
    }
  }

  @Test("A failure shows nothing internal")
  func internalError() async throws {
    try await Door.application().test(.router) { client async throws in
      let answer = try await client.get("/broken")
      #expect(answer.status == .internalServerError)
      #expect(answer.text.contains("L’erreur vient de nous"))
      #expect(!answer.text.lowercased().contains("secret") && !answer.text.contains("Broken"))
    }
  }

  @Test("A problem thrown by a route is a page")
  func problem() async throws {
    try await Door.application().test(.router) { client async throws in
      let answer = try await client.get("/forbidden")
      #expect(answer.status == .forbidden)
      #expect(answer.text.contains("<h1>"))
    }
  }

  @Test("A form sent by a script is refused on its page, words and all")
  func refusedInPlace() async throws {
    try await Door.application().test(.router) { client async throws in
      let words = "text=" + String(repeating: "a", count: 64 * 1024)
      let answer = try await client.submit("/say", words, headers: fields(["X-Passerelle": "fragment"]))
      #expect(answer.status == .contentTooLarge)
      #expect(answer.text.hasPrefix("<div id=\"refusal\" class=\"notice alert\" role=\"alert\">"))
      #expect(RefusalNotice.place.html == "<div id=\"refusal\" hidden></div>")
    }
  }

  @Test("What explains itself is shown in its own words")
  func explained() async throws {
    try await Door.application().test(.router) { client async throws in
      let answer = try await client.get("/closed", headers: fields(["Accept-Language": "en"]))
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("This poll is closed."))
    }
  }

  @Test("A method that the page does not know is refused and the others named")
  func undeclaredMethod() async throws {
    try await Door.application().test(.router) { client async throws in
      let delete = try await client.execute(
        uri: "/hello/camille", method: .delete, headers: fields(["Sec-Fetch-Site": "same-origin"]))
      #expect(delete.status == .methodNotAllowed)
      #expect(delete.headers[.allow] == "GET, HEAD")
      let get = try await client.get("/say")
      #expect(get.status == .methodNotAllowed)
      #expect(get.headers[.allow] == "POST")
      let asset = try await client.submit("/assets/x/a/b.css", "")
      #expect(asset.status == .methodNotAllowed)
    }
  }

  @Test("HEAD answers as GET, without the page")
  func head() async throws {
    try await Door.application().test(.router) { client async throws in
      let answer = try await client.execute(uri: "/hello/camille", method: .head)
      #expect(answer.status == .ok)
      #expect(answer.text.isEmpty)
      #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
    }
  }

  @Test(
    "What another site sends is refused",
    arguments: [
      ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"], ["Origin": "https://elsewhere.example"],
      ["Origin": "null"], ["Origin": "http://localhost.elsewhere.example"],
      ["Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"],
    ])
  func crossOrigin(headers: [String: String]) async throws {
    try await Door.application().test(.router) { client async throws in
      var sent = HTTPFields()
      for (name, value) in headers { sent[named: name] = value }
      let answer = try await client.submit("/say", "text=hello", headers: sent)
      #expect(answer.status == .forbidden)
      #expect(answer.text.contains("autre site"))
    }
  }

  @Test("A write that does not say where it comes from is refused")
  func noOrigin() async throws {
    try await Door.application().test(.router) { client async throws in
      let answer = try await client.execute(uri: "/say", method: .post, body: ByteBuffer(string: "text=hello"))
      #expect(answer.status == .forbidden)
    }
  }

  @Test(
    "What our own pages send is taken",
    arguments: [["Sec-Fetch-Site": "same-origin"], ["Sec-Fetch-Site": "none"], ["Origin": "http://localhost"]])
  func sameOrigin(headers: [String: String]) async throws {
    try await Door.application().test(.router) { client async throws in
      var sent = HTTPFields()
      for (name, value) in headers { sent[named: name] = value }
      #expect(try await client.submit("/say", "text=hello", headers: sent).text == "hello")
    }
  }

  @Test("Behind a public address only that origin counts")
  func publicOrigin() async throws {
    try await Door.application(.init(publicURL: "https://passerelle.example")).test(.router) { client async throws in
      let ours = try await client.submit("/say", "text=a", headers: fields(["Origin": "https://passerelle.example"]))
      #expect(ours.status == .ok)
      let host = try await client.submit("/say", "text=a", headers: fields(["Origin": "http://localhost"]))
      #expect(host.status == .forbidden)
    }
  }

  @Test("A body that says it is too large is refused")
  func tooLarge() async throws {
    try await Door.application().test(.router) { client async throws in
      let words = String(repeating: "a", count: 64 * 1024)
      let answer = try await client.submit("/say", "text=\(words)")
      #expect(answer.status == .contentTooLarge)
      #expect(answer.text.contains("taille admise"))
      #expect(try await client.submit("/say", "text=\(words.dropLast(5))").status == .ok)
    }
  }

  @Test("A route that takes pictures takes more than the others")
  func largerBody() async throws {
    let configuration = EdgeConfiguration(largerBodies: [.init(route: "photos/:code", limit: 200_000)])
    try await Door.application(configuration).test(.router) { client async throws in
      let words = String(repeating: "a", count: 100_000)
      #expect(try await client.submit("/photos/K7P4QX", words).status == .ok)
      #expect(try await client.submit("/photos/K7P4QX", words + words + words).status == .contentTooLarge)
      #expect(try await client.submit("/say", words).status == .contentTooLarge)
    }
  }

  @Test("A body that is no form is refused")
  func noForm() async throws {
    try await Door.application().test(.router) { client async throws in
      let answer = try await client.execute(
        uri: "/say", method: .post,
        headers: fields(["Content-Type": "application/json", "Sec-Fetch-Site": "same-origin"]),
        body: ByteBuffer(string: "{}"))
      #expect(answer.status == .unsupportedMediaType)
      #expect(answer.text.contains("incomplet"))
    }
  }
}
