import EventLog
import Kernel
import Testing

@Suite("What went wrong is said in both languages")
struct FailureTests {
  static let appending: [AppendFailure] = [
    .conflict(stream: StreamName(rawValue: "space-1"), actual: 2), .full, .unavailable("SQLite error 10: disk I/O"),
  ]
  static let reading: [LogFailure] = [
    .unavailable("SQLite error 10: disk I/O"), .full, .foreign(path: "notes.sqlite"), .tooNew(format: 9, known: 1),
  ]

  @Test("when nothing was saved", arguments: appending)
  func saving(_ failure: AppendFailure) {
    expectTwoSentences(failure.sentence)
  }

  @Test("when nothing could be read", arguments: reading)
  func loading(_ failure: LogFailure) {
    expectTwoSentences(failure.sentence)
  }

  private func expectTwoSentences(_ sentence: Bilingual) {
    #expect(sentence.french.hasSuffix("."))
    #expect(sentence.english.hasSuffix("."))
    #expect(sentence.french != sentence.english)
    // What the storage says is not for pages.
    #expect(!sentence.english.contains("SQLite"))
  }
}
