import Testing

@testable import Phones

@Suite("What a phone is told")
struct AddressTests {
  @Test("is where the server is")
  func addresses() throws {
    let plain = try #require(ServerAddress("http://localhost:8080/"))
    #expect(plain == ServerAddress(host: "localhost", port: 8080) && plain.authority == "localhost:8080")
    let secure = try #require(ServerAddress("HTTPS://passerelle.example.org"))
    #expect(secure.isSecure && secure.port == 443 && secure.authority == "passerelle.example.org")
    #expect(secure.origin == "https://passerelle.example.org")
    let below = try #require(ServerAddress("http://[::1]:99/under/here/"))
    #expect(below.host == "::1" && below.authority == "[::1]:99" && below.prefix == "/under/here")
  }

  @Test(
    "is no address",
    arguments: [
      "", "localhost:8080", "ftp://a", "http://", "http://a:0", "http://a:99999", "http://b@a", "http://a?x",
      "http://a b",
    ])
  func none(text: String) {
    #expect(ServerAddress(text) == nil)
  }

  @Test("is which cookies to keep; what is none is left out")
  func cookies() {
    let fields = [
      "seat=a=b; Path=/; HttpOnly", " language = fr ", "empty=", "nothing", "=value", "", "seat=later; Max-Age=0",
    ]
    #expect(Cookies.set(by: fields) == ["seat": "later", "language": "fr", "empty": ""])
  }

  @Test("is a number for each answer, thirty-two digits long, never the same")
  func submissions() {
    let texts = (0..<200).map { _ in Submission().text }
    #expect(texts.allSatisfy { $0.count == 32 && $0.allSatisfy(\.isHexDigit) } && Set(texts).count == 200)
  }
}
