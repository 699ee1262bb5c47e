import Kernel
import Markup
import Testing

@Suite("Markdown")
struct MarkdownTests {
  private func html(_ text: String) -> String { Markdown(text).markup().html }

  @Test(
    "becomes the HTML that Camille meant",
    arguments: [
      ("Two words", "<p>Two words</p>"),
      ("One\ntwo\n\nthree", "<p>One<br>two</p><p>three</p>"),
      ("# Title\n#### Small\n#no", "<h2>Title</h2><h4>Small</h4><p>#no</p>"),
      ("- a\n- b\n  - c\n- d", "<ul><li>a</li><li>b<ul><li>c</li></ul></li><li>d</li></ul>"),
      ("- a\n\n- b", "<ul><li>a</li><li>b</li></ul>"),
      ("3. c\n4) d", "<ol start=\"3\"><li>c</li><li>d</li></ol>"),
      ("> said\n> > again", "<blockquote><p>said</p><blockquote><p>again</p></blockquote></blockquote>"),
      (
        "```\nlet a = 1\n  <b>\n```\nafter",
        "<pre tabindex=\"0\">\n<code>let a = 1\n  &lt;b&gt;</code></pre><p>after</p>"
      ),
      ("a\n\n---\n\nb", "<p>a</p><hr><p>b</p>"),
      (
        "**bold** and *soft* and `code *x*`", "<p><strong>bold</strong> and <em>soft</em> and <code>code *x*</code></p>"
      ),
      ("***both***", "<p><strong><em>both</em></strong></p>"),
      ("*a **b** c*", "<p><em>a <strong>b</strong> c</em></p>"),
      ("snake_case_name, 2*3*4, * alone", "<p>snake_case_name, 2*3*4, * alone</p>"),
      ("\\*not\\* soft", "<p>*not* soft</p>"),
    ])
  func shapes(text: String, expected: String) {
    #expect(html(text) == expected)
  }

  @Test(
    "follows links to the web and to mail",
    arguments: [
      ("[the plan](https://a.example/x_(y))", "https://a.example/x_(y)", "the plan"),
      ("See https://a.example/b.", "https://a.example/b", "a.example/b"),
      ("<mailto:nour@a.example>", "mailto:nour@a.example", "nour@a.example"),
      ("[HTTP](HTTP://a.example)", "HTTP://a.example", "HTTP"),
    ])
  func links(text: String, address: String, label: String) {
    #expect(html(text).contains("<a href=\"\(address)\" rel=\"noopener noreferrer\">\(label)</a>"))
  }

  @Test(
    "leaves every other address as text",
    arguments: [
      "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](data:text/html,x)", "[x](//a.example)",
      "[x](/sign-out)",
      "<javascript:alert(1)>", "[x](java\u{0}script:alert(1))", "[x](https://)", "[x](mailto:)",
    ])
  func refusedLinks(text: String) {
    #expect(!html(text).contains("<a"))
  }

  @Test("puts no link into a link")
  func nestedLinks() {
    #expect(html("[see https://b.example](https://a.example)").split(separator: "<a ").count == 2)
  }

  @Test("shows HTML as the text it is")
  func rawHTML() {
    #expect(html("<script>x</script> <b>y</b>") == "<p>&lt;script&gt;x&lt;/script&gt; &lt;b&gt;y&lt;/b&gt;</p>")
  }

  @Test("writes addresses out where nothing can be pressed")
  func writtenLinks() {
    let html = Markdown("[plan](https://a.example/p) https://b.example/").markup(links: .written).html
    #expect(html == "<p>plan <small>(a.example/p)</small> <b>b.example</b></p>")
  }

  @Test("nests four deep and no deeper", arguments: ["> ", "- ", "1. "])
  func nesting(mark: String) {
    let html = html(String(repeating: mark, count: 500) + "x")
    let tag = mark == "> " ? "<blockquote>" : mark == "- " ? "<ul>" : "<ol>"
    #expect(html.split(separator: tag, omittingEmptySubsequences: false).count == 5)
  }

  @Test(
    "reads thousands of marks that are never closed",
    arguments: ["*", "**", "_", "`", "[", "[a](", "<", "http:", "*a ", "> ", "- ", "**a*", "\\", "```\n", "1) "])
  func hostileMarks(mark: String) {
    let text = String(repeating: mark, count: 8_000 / mark.count)
    #expect(!html(text).isEmpty)
  }

  @Test("never makes an element that is not its own, whatever the text")
  func anyText() {
    var chance = Chance(seed: 11)
    let pieces = [
      "*", "**", "_", "`", "```", "\n", " ", "- ", "1. ", "> ", "#", "[a](", ")", "]", "<b>", "https://x.y", "é", "\\",
    ]
    let own: Set<Substring> = [
      "p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong", "a", "br", "hr",
    ]
    for _ in 0..<500 {
      let text = (0..<60).map { _ in pieces[Int(chance.next() % UInt64(pieces.count))] }.joined()
      let tags = html(text).split(separator: "<").map { $0.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber } }
      #expect(tags.allSatisfy { own.contains($0) || $0.isEmpty })
    }
  }
}
