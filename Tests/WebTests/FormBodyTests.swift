import Activities
import HTTPTypes
import Kernel
import Testing

@testable import Web

@Suite("What a form sends")
struct FormBodyTests {
  private let urlencoded = "application/x-www-form-urlencoded; charset=utf-8"

  @Test("Camille's words arrive as she typed them")
  func words() throws {
    let body = try FormBody.parse(Array("text=Caf%C3%A9+%26+th%C3%A9&choice=a&choice=b".utf8), type: urlencoded)
    #expect(body.form["text"] == "Café & thé")
    #expect(body.form.all("choice") == ["a", "b"])
  }

  @Test("A wrong escape stays as it is", arguments: ["%", "%4", "%zz", "100%", "%%41", "%4%"])
  func wrongEscape(text: String) throws {
    let body = try FormBody.parse(Array("text=\(text)".utf8), type: urlencoded)
    #expect(body.form["text"] == text.replacing("%41", with: "A"))
  }

  @Test("Bytes that are no text are repaired")
  func repaired() throws {
    let body = try FormBody.parse(Array("text=a%FFb".utf8) + [0xC3], type: urlencoded)
    #expect(body.form["text"] == "a\u{FFFD}b\u{FFFD}")
  }

  @Test("Empty pieces and fields without a value are taken as they are")
  func emptyPieces() throws {
    let body = try FormBody.parse(Array("&&a&b=&=c&d=1=2".utf8), type: urlencoded)
    #expect(body.form.fields.map(\.name) == ["a", "b", "", "d"])
    #expect(body.form["d"] == "1=2")
  }

  @Test("Two thousand fields are taken, one more is refused")
  func manyFields() throws {
    let most = Array(Array(repeating: "a=1", count: 2_000).joined(separator: "&").utf8)
    #expect(try FormBody.parse(most, type: urlencoded).form.fields.count == 2_000)
    #expect(throws: FormRefusal.tooManyFields) { try FormBody.parse(most + Array("&a=1".utf8), type: urlencoded) }
  }

  @Test("Any field survives its way through the body")
  func roundTrip() throws {
    var chance = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let fields = (0..<Int.random(in: 0..<6)).map { _ in
        Form.Field(name: someText(&chance), value: someText(&chance))
      }
      let sent = fields.map { "\(escaped($0.name))=\(escaped($0.value))" }.joined(separator: "&")
      #expect(try FormBody.parse(Array(sent.utf8), type: urlencoded).form == Form(fields))
    }
  }

  @Test("A body of another type is refused")
  func otherType() {
    #expect(throws: FormRefusal.otherType) { try FormBody.parse(Array("{}".utf8), type: "application/json") }
    #expect(throws: FormRefusal.otherType) { try FormBody.parse(Array("a=1".utf8), type: "") }
  }

  @Test("Nothing at all is an empty form")
  func nothing() throws {
    #expect(try FormBody.parse([], type: "").form.fields.isEmpty)
  }

  @Test("Every refusal says what to do in both languages", arguments: FormRefusal.allCases)
  func refusals(refusal: FormRefusal) {
    #expect(refusal.problem.status.code >= 400 && refusal.problem.status.code < 500)
    #expect(refusal.problem.sentence.french != refusal.problem.sentence.english)
  }

  private func someText(_ chance: inout some RandomNumberGenerator) -> String {
    let letters = Array("aé&=+% %;\"\r\n0\u{1F309}\u{0}")
    return String((0..<Int.random(in: 0..<8, using: &chance)).map { _ in letters.randomElement(using: &chance) ?? "a" })
  }

  private func escaped(_ text: String) -> String {
    text.utf8.map { "%" + (String($0, radix: 16).count == 1 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
