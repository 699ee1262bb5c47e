import Kernel
import Markup

extension FacilitatorPage {
  /// A button that asks before it acts: what it opens says what happens, in the words of its own button. Without a script
  /// the question shows in its place.
  func asking(
    _ id: String, before verb: String, _ label: String, title: String, what: String, keep: String,
    fields: Markup = .nothing
  ) -> Markup {
    [
      .a(["class": "button danger", "href": "#\(id)", "data-dialog": .text(id)], .text(label)),
      .dialog(
        ["id": .text(id), "aria-labelledby": "\(id)-title"],
        .h2(["id": "\(id)-title"], .text(title)), .p(.text(what)),
        .div(
          ["class": "choices"], act(verb, .text(label), style: "danger", fields: fields),
          .a(["class": "button", "href": .text(paths.facilitator), "data-close": ""], .text(keep)))),
    ]
  }

  /// Ends the session, once the facilitator has read what that means.
  var ending: Markup {
    asking(
      "ending", before: "close", words.closeSession, title: words.endingTitle,
      what: words.ending(staysOpen: model.openAfter), keep: words.goOn)
  }
}
