import Activities
import Testing

@testable import Web

@Suite("A form with files")
struct MultipartFormTests {
  private let type = "multipart/form-data; boundary=----line9"

  private func body(_ parts: String...) -> [UInt8] {
    Array((parts.map { "------line9\r\n\($0)\r\n" }.joined() + "------line9--\r\n").utf8)
  }

  @Test("Camille's caption and her picture arrive together")
  func captionAndPicture() throws {
    let bytes = body(
      "Content-Disposition: form-data; name=\"caption\"\r\n\r\nLe pont\r\nneuf",
      "Content-Disposition: form-data; name=\"picture\"; filename=\"pont \u{E9}t\u{E9}.jpg\"\r\n"
        + "Content-Type: image/jpeg\r\n\r\n\u{1}--\r\n--\u{2}")
    let form = try FormBody.parse(bytes, type: type)
    #expect(form.form["caption"] == "Le pont\r\nneuf")
    #expect(form.files.map(\.name) == ["pont \u{E9}t\u{E9}.jpg"])
    #expect(form.files.map(\.type) == ["image/jpeg"])
    #expect(form.files.map(\.bytes) == [Array("\u{1}--\r\n--\u{2}".utf8)])
  }

  @Test("A file input that nobody filled sends no file")
  func unfilled() throws {
    let bytes = body("Content-Disposition: form-data; name=\"picture\"; filename=\"\"\r\n\r\n")
    #expect(try FormBody.parse(bytes, type: type).files.isEmpty)
  }

  @Test("A boundary in quotes is read, and so are escaped names")
  func quoted() throws {
    let bytes = body("content-disposition: form-data; name=\"a%22b\"\r\n\r\n1")
    #expect(try FormBody.parse(bytes, type: "multipart/form-data; boundary=\"----line9\"").form["a\"b"] == "1")
  }

  @Test(
    "A form cut short or built wrongly is refused",
    arguments: [
      "", "------line9", "------line9\r\n", "------line9\r\n\r\n1\r\n------line9--",
      "------line9\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1",
      "------line9\r\nContent-Disposition: form-data\r\n\r\n1\r\n------line9--",
      "------line9Content-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n------line9--",
    ])
  func malformed(text: String) {
    #expect(throws: FormRefusal.malformed) { try FormBody.parse(Array(text.utf8), type: type) }
  }

  @Test("A form without a boundary, or with one too long, is refused")
  func boundary() {
    let long = String(repeating: "x", count: 71)
    for type in ["multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\(long)"] {
      #expect(throws: FormRefusal.malformed) { try FormBody.parse([], type: type) }
    }
  }

  @Test("Twenty-one files are too many")
  func manyFiles() {
    let part = "Content-Disposition: form-data; name=\"p\"; filename=\"p.png\"\r\n\r\n1"
    let text = Array(repeating: "------line9\r\n\(part)\r\n", count: 21).joined() + "------line9--"
    #expect(throws: FormRefusal.tooManyFiles) { try FormBody.parse(Array(text.utf8), type: type) }
  }

  @Test("Any cut of a good form is refused or read, never worse")
  func cuts() throws {
    let whole = body("Content-Disposition: form-data; name=\"a\"\r\n\r\n1")
    for length in 0..<(whole.count - 4) {
      #expect(throws: FormRefusal.malformed) { try FormBody.parse(Array(whole[..<length]), type: type) }
    }
  }
}
