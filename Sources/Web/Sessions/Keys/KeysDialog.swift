import Kernel
import Markup

/// The keyboard of a page that conducts or shows a session: the link that tells of it, and the dialog it opens. Letters can
/// be turned off there (WCAG 2.1.4). Without a script there are no keys, and the link stays hidden.
struct KeysDialog: Sendable {
  let language: Language
  let keys: [Key]
  private var words: KeysWords { .of(language) }

  /// What a key does, in the order in which the dialog tells it.
  enum Key: CaseIterable, Hashable, Sendable {
    case next, previous, reveal, timer, full, help

    /// The names on the keys.
    func names(in language: Language, turnsPages: Bool) -> [String] {
      let pages = !turnsPages ? [] : language == .french ? ["Page suiv.", "Page préc."] : ["Page down", "Page up"]
      return switch self {
      case .next: ["→", "N"] + pages.prefix(1)
      case .previous: ["←", "P"] + pages.suffix(1)
      case .reveal: ["R"]
      case .timer: ["T"]
      case .full: ["F"]
      case .help: ["?"]
      }
    }
  }

  /// The element that listens, around the link that opens the dialog. A page that `scrolls` keeps the keys for it.
  func opener(scrolls: Bool, style: String? = nil, _ label: Markup) -> Markup {
    .custom(
      "screen-keys", ["data-scrolls": .flag(scrolls)],
      .a(
        [
          "href": "#keys", "data-dialog": "keys", "data-key-help": "", "hidden": .flag(true),
          "class": .optional(style), "aria-label": .text(words.title),
        ], label))
  }

  func markup(turnsPages: Bool, backTo path: String) -> Markup {
    .dialog(
      ["id": "keys", "aria-labelledby": "keys-title"],
      .h2(["id": "keys-title"], .text(words.title)),
      .dl(
        ["class": "keys"],
        .each(keys) { key in
          .div(
            .dt(.each(key.names(in: language, turnsPages: turnsPages)) { [.kbd(.text($0)), " "] }),
            .dd(.text(words.does(key))))
        }),
      .label(
        ["class": "tick"], .input(["type": "checkbox", "data-key-letters": "", "checked": .flag(true)]), " ",
        .span(.text(words.letters))),
      .p(["class": "hint"], .text(words.lettersHint)),
      .div(["class": "choices"], .a(["class": "button", "href": .text(path), "data-close": ""], .text(words.close))))
  }
}

struct KeysWords: Sendable {
  let title, letters, lettersHint, close: String
  private let next, previous, reveal, timer, full, help: String

  static func of(_ language: Language) -> KeysWords {
    language == .french ? french : english
  }

  func does(_ key: KeysDialog.Key) -> String {
    switch key {
    case .next: next
    case .previous: previous
    case .reveal: reveal
    case .timer: timer
    case .full: full
    case .help: help
    }
  }

  private static let french = KeysWords(
    title: "Au clavier", letters: "Les lettres agissent",
    lettersHint: "À décocher si vous dictez, ou si votre main en effleure. Les flèches restent.", close: "Fermer",
    next: "Activité suivante", previous: "Activité précédente", reveal: "Dévoiler les résultats",
    timer: "Une minute de plus", full: "Plein écran, et retour", help: "Cette aide")

  private static let english = KeysWords(
    title: "Keyboard", letters: "Letter keys act",
    lettersHint: "Untick this if you dictate, or if your hand brushes them. The arrows stay.", close: "Close",
    next: "Next activity", previous: "Previous activity", reveal: "Reveal the results", timer: "One more minute",
    full: "Full screen, and back", help: "This help")
}
