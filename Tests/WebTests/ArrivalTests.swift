import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Markup
import Testing

@testable import Web

@Suite("Where a request comes from")
struct ArrivalTests {
  @Test("Without a trusted proxy, forwarded fields are ignored")
  func noProxy() async throws {
    try await Door.application().test(.router) { client async throws in
      let sent = fields(["X-Forwarded-For": "203.0.113.9", "X-Forwarded-Proto": "https"])
      #expect(try await client.get("/whoami", headers: sent).text == " plain fr")
    }
  }

  @Test("A proxy of ours is believed, what a client wrote before it is not")
  func oneProxy() async throws {
    try await Door.application(.init(trustedProxies: 1)).test(.router) { client async throws in
      let sent = fields(["X-Forwarded-For": "1.2.3.4, 203.0.113.9", "X-Forwarded-Proto": "https"])
      #expect(try await client.get("/whoami", headers: sent).text == "203.0.113.9 secure fr")
    }
  }

  @Test("Two proxies: the outer one says who came")
  func twoProxies() async throws {
    try await Door.application(.init(trustedProxies: 2)).test(.router) { client async throws in
      let sent = fields(["X-Forwarded-For": "9.9.9.9, 203.0.113.9, 10.0.0.1"])
      #expect(try await client.get("/whoami", headers: sent).text == "203.0.113.9 plain fr")
      #expect(try await client.get("/whoami", headers: fields(["X-Forwarded-For": "10.0.0.1"])).text == " plain fr")
    }
  }

  @Test("The address on the screen is the public one, else the one the browser asked for")
  func publicAddress() async throws {
    try await Door.application(.init(publicURL: "https://passerelle.example")).test(.router) { client async throws in
      #expect(try await client.get("/where").text == "https://passerelle.example/s/K7P4QX")
    }
    try await Door.application().test(.router) { client async throws in
      #expect(try await client.get("/where").text == "http://localhost/s/K7P4QX")
    }
  }

  @Test(
    "The language is the one chosen, else the browser's first wish, else French",
    arguments: [
      ("en", "fr", Language.english), (nil, "en-GB,en;q=0.9,fr;q=0.8", .english), (nil, "de, fr;q=0.5", .french),
      (nil, "fr;q=0.3, en;q=0.7", .english), (nil, "en, fr", .english), (nil, "de", .french), (nil, nil, .french),
      (nil, "en;q=0", .french), ("xx", "EN", .english), (nil, ";;,q=,=;", .french),
    ] as [(String?, String?, Language)])
  func language(chosen: String?, accepted: String?, expected: Language) {
    #expect(Language.preferred(chosen: chosen, accepted: accepted) == expected)
  }

  @Test("Camille switches to English and comes back where she was")
  func switchLanguage() async throws {
    try await Door.application().test(.router) { client async throws in
      let link = languageLink(from: .french, backTo: "/s/K7P4QX?x=1&y=2").html
      let start = try #require(link.firstRange(of: "href=\"")?.upperBound)
      let path = link[start...].prefix { $0 != "\"" }
      let answer = try await client.get(String(path))
      #expect(answer.status == .seeOther)
      #expect(answer.headers[.location] == "/s/K7P4QX?x=1&y=2")
      let cookie = try #require(answer.headers[.setCookie])
      #expect(cookie.hasPrefix("language=en;"))
      #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"))
      let next = try await client.get("/whoami", headers: fields(["Cookie": "language=en"]))
      #expect(next.text.hasSuffix("en"))
    }
  }

  @Test("Over https a cookie is tied to this host")
  func hostCookie() async throws {
    try await Door.application(.init(publicURL: "https://passerelle.example")).test(.router) { client async throws in
      let cookie = try await client.get("/language/en").headers[.setCookie] ?? ""
      #expect(cookie.hasPrefix("__Host-language=en;") && cookie.contains("Secure") && !cookie.contains("Domain"))
      #expect(try await client.get("/whoami", headers: fields(["Cookie": "language=en"])).text.hasSuffix("fr"))
      #expect(try await client.get("/whoami", headers: fields(["Cookie": "__Host-language=en"])).text.hasSuffix("en"))
    }
  }

  @Test("An unknown language is a page that is not here")
  func unknownLanguage() async throws {
    try await Door.application().test(.router) { client async throws in
      #expect(try await client.get("/language/xx").status == .notFound)
    }
  }

  @Test(
    "A link back never leaves this site",
    arguments: [
      "//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example", "javascript:alert(1)", "", "/a\r\nb",
      "/\t/elsewhere.example", "/é", nil,
    ])
  func safeReturn(path: String?) {
    #expect(SafeReturn.path(path) == "/")
  }

  @Test("Neighbours of one IPv6 network count as one asker")
  func households() {
    #expect(ClientAddress("192.0.2.7").household == "192.0.2.7")
    #expect(ClientAddress("::ffff:192.0.2.7").household == "192.0.2.7")
    #expect(ClientAddress("2001:db8:1:2:3:4:5:6").household == ClientAddress("2001:db8:1:2::9").household)
    #expect(ClientAddress("2001:db8:1:2::1").household != ClientAddress("2001:db8:1:3::1").household)
    #expect(ClientAddress("2001:db8::1").household == ClientAddress("2001:db8:0:0:7::1").household)
    #expect(ClientAddress(nil).household.isEmpty)
  }
}
