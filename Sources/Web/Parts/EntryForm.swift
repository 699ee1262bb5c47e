import Activities
import Kernel
import Markup

/// A form of a page outside the sessions. When it was refused it stands there with what was typed, and the sentence is
/// at the field to mend, or above the form.
struct EntryForm: Sendable {
  let id: String
  let action: String
  let language: Language
  private let refused: RefusedForm?

  init(_ id: String, to action: String, in language: Language, refused: RefusedForm? = nil) {
    self.id = id
    self.action = action
    self.language = language
    self.refused = refused?.id == id ? refused : nil
  }

  var isRefused: Bool { refused != nil }

  func markup(_ attributes: Attributes = [:], _ children: Markup...) -> Markup {
    let own: Attributes = ["method": "post", "action": .text(action), "id": .text(id)]
    return .form(own.adding(attributes), notice, .group(children))
  }

  /// A field of one line. Passwords never come back.
  func line(
    _ name: String, _ label: Bilingual, value: String = "", limit: Int, hint: Bilingual? = nil, type: String = "text",
    autocomplete: String = "off", isRequired: Bool = true
  ) -> Markup {
    field(
      name, label, hint,
      .input([
        "id": .text(identifier(name)), "name": .text(name), "type": .text(type), "maxlength": .number(limit),
        "value": .optional(type == "password" ? nil : refused?.form[name] ?? value),
        "autocomplete": .text(autocomplete), "required": .flag(isRequired),
        "aria-invalid": .optional(sentence(at: name) == nil ? nil : "true"),
        "aria-describedby": .optional(descriptions(name, hint)),
      ]))
  }

  /// One of several values.
  func select(
    _ name: String, _ label: Bilingual, value: String, hint: Bilingual? = nil, options: [(value: String, text: String)]
  ) -> Markup {
    let chosen = refused?.form[name] ?? value
    return field(
      name, label, hint,
      .select(
        [
          "id": .text(identifier(name)), "name": .text(name),
          "aria-invalid": .optional(sentence(at: name) == nil ? nil : "true"),
          "aria-describedby": .optional(descriptions(name, hint)),
        ],
        .each(options) { option in
          .option(["value": .text(option.value), "selected": .flag(option.value == chosen)], .text(option.text))
        }))
  }

  private func field(_ name: String, _ label: Bilingual, _ hint: Bilingual?, _ input: Markup) -> Markup {
    .div(
      ["class": "field"],
      .label(["for": .text(identifier(name))], .text(label[language])),
      .with(hint) { .p(["class": "hint", "id": "\(identifier(name))-hint"], .text($0[language])) },
      input,
      .with(sentence(at: name)) {
        .p(
          ["class": "error", "id": "\(identifier(name))-error", "role": "alert"], Glyph.warning.drawing, " ",
          .text($0[language]))
      })
  }

  private var notice: Markup {
    guard let refused, refused.field == nil else { return .nothing }
    return .div(
      ["class": "notice alert", "role": "alert"], Glyph.warning.drawing, " ", .b(.text(refused.sentence[language])))
  }

  private func identifier(_ name: String) -> String { "\(id)-\(name)" }

  private func sentence(at name: String) -> Bilingual? {
    refused?.field == name ? refused?.sentence : nil
  }

  private func descriptions(_ name: String, _ hint: Bilingual?) -> String? {
    let parts = [
      sentence(at: name) == nil ? nil : "\(identifier(name))-error", hint == nil ? nil : "\(identifier(name))-hint",
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
