import Kernel
import Markup
import Sessions

extension ScreenPage {
  /// What the keys of a facilitator press on the screen. It follows the session live, so it is in the bytes of every screen;
  /// only the page of a facilitator has a place for it, and only a facilitator may send it.
  var remote: Markup {
    .div(
      ["id": "remote", "hidden": .flag(true)],
      act("previous", ["data-key-previous": ""]), act("next", ["data-key-next": ""]),
      .when(model.canReveal, act("reveal", ["data-key-reveal": ""])), act("timer", ["data-key-timer": ""]))
  }

  private func act(_ verb: String, _ key: Attributes) -> Markup {
    .form(
      ["method": "post", "action": .text(model.reading.paths.screen(verb)), "data-live-form": ""],
      // What the facilitator saw: whoever comes second does not jump over what a colleague just did.
      .input(["type": "hidden", "name": "seen", "value": .text(model.session.current?.rawValue ?? "")]),
      .button(key, .text(verb)))
  }

  /// What stands at the top right: the keys and the whole screen. Hidden until a script runs.
  var tools: Markup {
    .span(
      ["class": "tools"],
      keys.opener(scrolls: false, style: "button icon quiet", .span(["aria-hidden": "true"], "?")),
      .custom(
        "full-screen", [:],
        .button(
          [
            "type": "button", "class": "icon quiet", "data-key-full": "", "hidden": .flag(true),
            "aria-label": .text(ScreenWords.of(model.language).fullScreen),
          ], Glyph.full.drawing)))
  }

  /// The keys that act here, for a reader who conducts and for any other.
  var keys: KeysDialog {
    KeysDialog(language: model.language, keys: isConducted ? KeysDialog.Key.allCases : [.full, .help])
  }
}
