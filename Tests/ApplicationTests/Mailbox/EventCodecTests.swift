import Application
import EventLog
import Foundation
import Kernel
import Testing

@Suite("Writing and reading events")
struct EventCodecTests {
  @Test("An event comes back as it was, and is always the same bytes")
  func roundTrip() throws {
    let codec = EventCodec<Purse.Event>(format: 2)
    for event in [Purse.Event.given(2.5), .spent(3)] {
      let written = try codec.encode(event)
      #expect(written.format == 2)
      #expect(try codec.decode(envelope(written)) == event)
      #expect(try codec.encode(event) == written)
    }
  }

  @Test("What is given to the codec reaches the events")
  func userInfo() throws {
    let key = try #require(CodingUserInfoKey(rawValue: "greeting"))
    let codec = EventCodec<Greeting>(userInfo: [key: "Bonjour"])
    let written = try codec.encode(Greeting(text: "Camille"))
    #expect(String(decoding: written.body, as: UTF8.self) == #""Bonjour Camille""#)
    #expect(try codec.decode(envelope(written)).text == "Bonjour Bonjour Camille")
  }

  @Test("An event of a later format is refused rather than misread")
  func laterFormat() throws {
    let written = try EventCodec<Purse.Event>(format: 3).encode(.spent(1))
    #expect(throws: CodecFailure.unreadable(purse, version: 7, reason: "format 3, known up to 2")) {
      try EventCodec<Purse.Event>(format: 2).decode(envelope(written))
    }
  }

  @Test(
    "Both languages say what cannot be written or read",
    arguments: [
      CodecFailure.unwritable(reason: "NaN"), .unreadable(purse, version: 7, reason: "NaN"),
    ])
  func sentences(_ failure: CodecFailure) {
    #expect(failure.sentence.french != failure.sentence.english)
    #expect(!failure.sentence.english.contains("NaN"))
  }

  private func envelope(_ event: NewEvent) -> Envelope {
    Envelope(
      position: Position(rawValue: 9), stream: purse, version: 7, recorded: noon, format: event.format, body: event.body
    )
  }
}

private struct Greeting: Codable {
  let text: String

  init(text: String) { self.text = text }

  init(from decoder: any Decoder) throws {
    text = Self.greeting(decoder.userInfo) + (try decoder.singleValueContainer().decode(String.self))
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(Self.greeting(encoder.userInfo) + text)
  }

  private static func greeting(_ userInfo: [CodingUserInfoKey: Any]) -> String {
    userInfo.first.map { "\($0.value) " } ?? ""
  }
}
