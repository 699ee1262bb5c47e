import Application
import Kernel
import Markup
import Sessions

/// Asks before a session is deleted for ever.
struct DeletionPage: Sendable {
  let session: SessionSummary
  let language: Language

  var content: Markup {
    let words = ProgrammeWords.of(language)
    return .header(
      ["class": "opening"], .h1(.text(words.deleteTitle(session.title))),
      .p(["class": "lead"], .text(words.deleteReason)),
      .form(
        ["method": "post", "action": .text("/sessions/\(session.code.rawValue)/delete"), "class": "act"],
        .p(
          ["class": "choices"],
          .a(["class": "button primary", "href": "/sessions"], .text(words.keep)), " ",
          .button(["class": "danger"], .text(words.deleteForever)))))
  }
}
