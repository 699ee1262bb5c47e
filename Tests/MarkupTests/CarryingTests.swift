import Markup
import Testing

@Suite("Forms that carry a hidden field")
struct CarryingTests {
  @Test("Every form that is posted carries it, a search does not")
  func forms() {
    let page: Markup = .main(
      .form(["method": "post", "action": "/a"], .button("A")), .div(.form(["method": "post"], .button("B"))),
      .form(["method": "get", "action": "/search"], .button("Search")))
    let carried = page.carrying("key", "1 & 2")
    #expect(carried.sent.map(\.name) == ["key", "key"])
    #expect(carried.html.ranges(of: "value=\"1 &amp; 2\"").count == 2)
  }
}
