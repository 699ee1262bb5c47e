import Activities
import Application
import Kernel
import Markup
import People
import Sessions

/// The door of the product: the code is asked, nothing else.
struct CodePage: Sendable {
  let language: Language
  let organisation: String
  let typed: String
  let refusal: Bilingual?
  let isSignedIn: Bool

  func frame(assets: AssetCatalogue) -> Markup {
    let words = JoinWords.of(language)
    return door(title: words.join, organisation: organisation, language: language, assets: assets, path: "/join") {
      [
        .h1(.text(words.enterCode)),
        .form(
          ["method": "post", "action": "/join"],
          .div(
            ["class": "field"],
            .label(["for": "code"], .text(words.sixCharacters)),
            .input([
              "class": "code-entry", "id": "code", "name": "code", "value": .text(typed), "maxlength": "9",
              "autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false", "required": .flag(true),
              "aria-describedby": refusal == nil ? "code-hint" : "code-error code-hint",
              "aria-invalid": .optional(refusal == nil ? nil : "true"), "autofocus": .flag(true),
            ]),
            .with(refusal) {
              .p(
                ["class": "error", "id": "code-error", "role": "alert"], Glyph.warning.drawing, " ", .text($0[language])
              )
            },
            .p(["class": "hint", "id": "code-hint"], .text(words.hint))),
          .button(["class": "primary"], .text(words.join))),
        .p(["class": "reason"], .text(words.noAccount)),
        .footer(
          .hr(),
          isSignedIn
            ? .p(.a(["href": "/today"], .text(words.today)))
            : .p(.text(words.workHere), " ", .a(["href": "/sign-in"], .text(words.signIn)))),
      ]
    }
  }
}

/// The door of one session: what its policy asks, and in.
struct JoinPage: Sendable {
  let reading: SessionReading
  let language: Language
  let visitor: Visitor
  let refusal: Bilingual?
  let draft: Form?
  /// What they came for.
  var activity: ActivityID?

  func frame(assets: AssetCatalogue) -> Markup {
    let words = JoinWords.of(language)
    let policy = reading.session.policy
    return door(
      title: reading.session.title, organisation: reading.directory.organisation.name, language: language,
      assets: assets,
      path: reading.paths.join
    ) {
      [
        .h1(.text(reading.session.title)),
        .with(refusal) {
          .p(["class": "notice alert", "role": "alert"], Glyph.warning.drawing, " ", .b(.text($0[language])))
        },
        needsSignIn(policy) ? signIn(words) : form(policy, words),
        .p(["class": "reason"], .text(words.reason(policy.identity))),
      ]
    }
  }

  private func needsSignIn(_ policy: JoinPolicy) -> Bool {
    !Permissions.allow(.takePart(policy), to: visitor)
  }

  private func signIn(_ words: JoinWords) -> Markup {
    .p(
      .a(
        ["class": "button primary", "href": "/sign-in?to=\(reading.paths.join(for: activity))"],
        .text(words.signInToJoin)))
  }

  private func form(_ policy: JoinPolicy, _ words: JoinWords) -> Markup {
    let fields: Markup = [
      .with(activity) { .input(["type": "hidden", "name": "activity", "value": .text($0.rawValue)]) },
      .when(
        policy.identity == .firstName && visitor == .nobody,
        Fields.line("name", label: words.firstName, value: "", limit: 40, required: true)),
      .when(
        policy.asksDepartment && visitor == .nobody && !reading.departments(in: language).isEmpty, departments(words)),
      .fieldset(
        ["class": "field"],
        .legend(.text(words.where)),
        .div(
          ["class": "choices"],
          .each([Footing.room, .remote]) { footing in
            .label(
              ["class": "choice"],
              .input([
                "type": "radio", "name": "footing", "value": .text(footing.rawValue),
                "checked": .flag(footing == .room),
              ]), " ", .span(.text(words.footing(footing))))
          })),
    ]
    let values = draft.map { Dictionary(grouping: $0.fields, by: \.name).mapValues { $0.map(\.value) } } ?? [:]
    return .form(
      ["method": "post", "action": .text(reading.paths.join), "id": "join"], fields.filled(with: values),
      .button(["class": "primary"], .text(words.enter)))
  }

  private func departments(_ words: JoinWords) -> Markup {
    Fields.select(
      "department", label: words.department, value: "",
      options: [("", words.noDepartment)] + reading.departments(in: language).map { ($0.id.rawValue, $0.sign.name) })
  }
}

/// A page that is a door: the mass is stone, the page is the opening of the arch.
func door(
  title: String, organisation: String, language: Language, assets: AssetCatalogue, path: String, _ content: () -> Markup
) -> Markup {
  page(
    title: title, language: language, bodyClass: "door", assets: assets,
    .header(logo(to: "/"), .p(.text(organisation))),
    .main(
      ["id": "content", "tabindex": "-1"], content(),
      .footer(
        ["class": "languages"],
        .p(
          languageLink(from: language, backTo: path), " · ",
          .a(["href": "/privacy"], .text(JoinWords.of(language).whatWeKeep))))))
}
