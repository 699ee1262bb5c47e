import Activities
import Kernel
import Markup
import Sessions

/// Where a facilitator answers for someone without a device.
struct ProxyPage: Sendable {
  let reading: SessionReading
  let item: AgendaItem
  let language: Language
  var refusal: EditorModel.Refusal?
  var draft: Form?
  /// What became of the answer that was entered a moment ago.
  var saved: Saved?
  private var words: FacilitatorWords { .of(language) }

  enum Saved: String, Hashable, Sendable {
    case entered = "yes"
    /// It took the place of one that was entered from the same page: perhaps by somebody who went back to it.
    case corrected
  }

  /// The address of the page, and where its form goes.
  static func path(_ paths: SessionPaths, _ activity: ActivityID) -> String { paths.act("proxy/\(activity)") }

  func frame(assets: AssetCatalogue) -> Markup {
    let path = Self.path(reading.paths, item.id)
    return page(
      title: words.proxyTitle, language: language, bodyClass: "participant", assets: assets,
      .header(
        ["class": "sitting"],
        logo(to: reading.paths.facilitator, withName: false),
        .p(["class": "title"], .b(.text(reading.session.title)), .small(.text(words.proxyTitle))),
        languageLink(from: language, backTo: path)),
      .main(["id": "content", "tabindex": "-1"], notices, question),
      .footer(
        ["class": "deck", "id": "deck"],
        .a(["class": "button", "href": .text(reading.paths.facilitator)], .text(words.cancel)),
        .when(isOpen, .button(["class": "primary", "form": "answer"], .text(words.send)))))
  }

  private var isOpen: Bool { reading.session.window(of: item, at: reading.now) != nil }

  private var notices: Markup {
    [
      .with(saved) { saved in
        .p(
          ["class": "notice", "role": "status"], Glyph.check.drawing, " ",
          .b(.text(saved == .entered ? ParticipantWords.of(language).recorded : Self.corrected[language])), " ",
          .span(.text(Self.another[language])))
      },
      .with(refusal) {
        .p(["class": "notice alert", "role": "alert"], Glyph.warning.drawing, " ", .b(.text($0.sentence[language])))
      },
      .when(
        !isOpen && refusal == nil,
        .p(["class": "notice"], Glyph.clock.drawing, " ", .b(.text(words.takesNone)))),
    ]
  }

  private var question: Markup {
    .section(
      ["class": "question", "aria-labelledby": "question"],
      .p(["class": "meta"], .span(.text(item.running.kind.title[language]))),
      .h1(["id": "question"], .text(item.running.question)),
      .p(["class": "reason"], .text(words.proxyReason)),
      .when(isOpen, form))
  }

  private var form: Markup {
    var view = reading.view(of: item, at: .phone, in: language)
    view.showsResults = false
    let fields: Markup = [item.running.answerFields(view), person]
    let values = draft.map { Dictionary(grouping: $0.fields, by: \.name).mapValues { $0.map(\.value) } }
    let filled = values.map(fields.filled(with:)) ?? fields
    let shown = refusal?.field.flatMap { filled.refusing($0, saying: refusal?.sentence[language] ?? "") } ?? filled
    return .form(
      [
        "id": "answer", "class": "question", "method": "post", "action": .text(Self.path(reading.paths, item.id)),
        "data-kind": .text(item.running.kind.name), "data-once": "",
      ],
      shown,
      .p(["class": "reason"], .text(ParticipantWords.of(language).privacy(item.plan.identity))))
  }

  // Names of their own, so that no kind's field is called the same.
  private var person: Markup {
    let departments = reading.departments(in: language)
    return [
      .when(
        item.plan.identity == .named, Fields.line("proxy-name", label: words.proxyName, value: "", limit: 40)),
      .when(
        !departments.isEmpty,
        Fields.select(
          "proxy-department", label: words.proxyDepartment, value: "",
          options: [("", words.noDepartment)] + departments.map { ($0.id.rawValue, $0.sign.name) })),
    ]
  }

  private static let corrected = Bilingual(
    french: "La réponse déjà saisie depuis cette page est remplacée\u{202F}: c’est la même personne.",
    english: "The answer entered from this page before is replaced: it is the same person.")
  private static let another = Bilingual(
    french: "Vous pouvez en saisir une autre.", english: "You can enter another one.")
}
