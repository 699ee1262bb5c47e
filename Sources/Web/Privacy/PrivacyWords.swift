import Kernel

/// The words of the page that says what is kept. They follow the code: whoever changes what is stored changes them.
struct PrivacyWords: Sendable {
  struct Chapter: Sendable {
    let title: String
    let reason: String
    /// A thing, and what is said of it.
    let things: [(name: String, text: String)]
  }

  let title, reason: String
  let chapters: [Chapter]

  static func of(_ language: Language) -> PrivacyWords {
    language == .french ? french : english
  }
}
