import Kernel
import Markup

/// Asks whether someone goes for good, and says what stays.
struct LeavePage: Sendable {
  let frame: RoomFrame
  let refused: RefusedForm?

  func markup(assets: AssetCatalogue) -> Markup {
    let language = frame.language
    let form = EntryForm("leave", to: "/account/leave", in: language, refused: refused)
    return frame.page(
      assets: assets,
      .header(["class": "opening"], .h1(.text(AccountWords.leaveTitle[language]))),
      form.markup(
        ["class": "measured"],
        .p(.text(AccountWords.leaveGoes[language])),
        .p(.text(AccountWords.leaveStays[language])),
        .p(
          ["class": "choices"],
          .button(["class": "danger"], .text(AccountWords.leaveDo[language])),
          .a(["class": "button", "href": "/account"], .text(AccountWords.leaveNot[language])))))
  }
}
