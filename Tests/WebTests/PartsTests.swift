import HTTPTypes
import Hummingbird
import Kernel
import Markup
import Testing

@testable import Web

@Suite("Parts of pages")
struct PartsTests {
  @Test("A page names its language, its files and its content")
  func skeleton() {
    let html = page(
      title: "Séance", language: .french, bodyClass: "room", body: ["data-live": "/x"], assets: Door.assets,
      .main(["id": "content"], "A < B")
    ).html
    #expect(html.hasPrefix("<html lang=\"fr\"><head><meta charset=\"utf-8\">"))
    #expect(html.contains("<title>Séance · Passerelle</title>"))
    #expect(html.contains("href=\"\(Door.assets.url("styles/passerelle.css"))\""))
    #expect(html.contains("<script type=\"module\" src=\"\(Door.assets.url("live.js"))\"></script>"))
    #expect(
      html.contains("<body class=\"room\" data-live=\"/x\"><a class=\"skip\" href=\"#content\">Aller au contenu</a>"))
    #expect(html.contains("A &lt; B"))
    #expect(!html.contains("style="))
  }

  @Test("The link to the other language is written in that language")
  func otherLanguage() {
    #expect(languageLink(from: .french, backTo: "/").html.contains("lang=\"en\" hreflang=\"en\">English</a>"))
    #expect(languageLink(from: .english, backTo: "/").html.contains("lang=\"fr\" hreflang=\"fr\">Français</a>"))
  }

  @Test("Every glyph is a path that starts somewhere", arguments: Glyph.allCases)
  func glyphs(glyph: Glyph) {
    #expect(glyph.rawValue.hasPrefix("M"))
    #expect(glyph.drawing.html.contains("aria-hidden=\"true\""))
  }

  @Test(
    "Every refusal has a title and a sentence in both languages", arguments: [400, 403, 404, 405, 413, 429, 500, 503])
  func refusals(code: Int) {
    let status = HTTPResponse.Status(code: code)
    for text in [ErrorPageWords.title(of: status), ErrorPageWords.sentence(of: status)] {
      #expect(!text.french.isEmpty && !text.english.isEmpty && text.french != text.english)
    }
  }
}

@Suite("QR codes")
struct QRCodeTests {
  @Test("The code has the three corners that a phone looks for")
  func corners() throws {
    let code = try #require(QRCodeDrawing("https://passerelle.example/s/K7P4QX"))
    #expect(code.width >= 21 && (code.width - 21) % 4 == 0)
    let last = code.width - 7
    for (row, column) in [(0, 0), (0, last), (last, 0)] {
      for step in 0..<7 {
        #expect(code.modules[row * code.width + column + step])
        #expect(code.modules[(row + step) * code.width + column])
        #expect(code.modules[(row + 3) * code.width + column + 3])
      }
    }
  }

  @Test("The drawing shows exactly the dark modules")
  func drawing() throws {
    let code = try #require(QRCodeDrawing("K7P4QX"))
    let html = code.markup(in: .french).html
    #expect(html.contains("role=\"img\" aria-label=\"Code QR de la séance\""))
    var drawn = Set<Int>()
    for run in html.matches(of: /M(\d+) (\d+)h(\d+)v1h-(\d+)z/) {
      let (column, row, length) = try (#require(Int(run.1)), #require(Int(run.2)), #require(Int(run.3)))
      #expect(run.3 == run.4)
      drawn.formUnion((column..<column + length).map { row * code.width + $0 })
    }
    #expect(drawn == Set(code.modules.indices.filter { code.modules[$0] }))
  }

  @Test("Nothing and too much have no code")
  func refused() {
    #expect(QRCodeDrawing("") == nil)
    #expect(QRCodeDrawing(String(repeating: "é", count: 2_000)) == nil)
  }
}
