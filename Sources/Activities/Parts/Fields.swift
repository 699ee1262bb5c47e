public import Kernel
public import Markup

/// Fields of set-up forms, as the stylesheet wants them. `name` is the name that is sent and the identifier on the page.
public enum Fields {
  /// A text field of one line.
  public static func line(
    _ name: String, label: String, value: String, limit: Int, hint: String? = nil, required: Bool = false
  ) -> Markup {
    labelled(
      name, label, hint,
      .input([
        "id": .text(name), "name": .text(name), "value": .text(value), "maxlength": .number(limit),
        "required": .flag(required), "autocomplete": "off",
        "aria-describedby": describing(name, hint),
      ]))
  }

  /// A text field of several lines.
  public static func paragraphs(
    _ name: String, label: String, value: String, limit: Int, hint: String? = nil, required: Bool = false
  ) -> Markup {
    labelled(
      name, label, hint,
      .textarea(
        [
          "id": .text(name), "name": .text(name), "maxlength": .number(limit), "required": .flag(required),
          "class": "words", "aria-describedby": describing(name, hint),
        ], .text(value)))
  }

  /// A whole number within a range.
  public static func number(
    _ name: String, label: String, value: Int, in range: ClosedRange<Int>, hint: String? = nil
  ) -> Markup {
    labelled(
      name, label, hint,
      .input([
        "id": .text(name), "name": .text(name), "type": "number", "inputmode": "numeric",
        "value": .number(value), "min": .number(range.lowerBound), "max": .number(range.upperBound),
        "aria-describedby": describing(name, hint),
      ]))
  }

  /// A box to tick; sends `yes` when ticked.
  public static func tick(_ name: String, label: String, isOn: Bool, hint: String? = nil) -> Markup {
    .div(
      ["class": "field"],
      .label(
        ["class": "tick"],
        .input([
          "type": "checkbox", "name": .text(name), "value": "yes", "checked": .flag(isOn),
          "aria-describedby": describing(name, hint),
        ]),
        " ", .span(.text(label))),
      explanation(of: name, hint))
  }

  /// One of a few values.
  public static func select(
    _ name: String, label: String, value: String, options: [(value: String, text: String)], hint: String? = nil
  ) -> Markup {
    labelled(
      name, label, hint,
      .select(
        ["id": .text(name), "name": .text(name), "aria-describedby": describing(name, hint)],
        .each(options) { option in
          .option(["value": .text(option.value), "selected": .flag(option.value == value)], .text(option.text))
        }))
  }

  private static func labelled(_ name: String, _ label: String, _ hint: String?, _ control: Markup) -> Markup {
    .div(["class": "field"], .label(["for": .text(name)], .text(label)), explanation(of: name, hint), control)
  }

  private static func explanation(of name: String, _ hint: String?) -> Markup {
    .with(hint) { .p(["class": "hint", "id": "\(name)-hint"], .text($0)) }
  }

  private static func describing(_ name: String, _ hint: String?) -> Attributes.Value {
    .optional(hint == nil ? nil : "\(name)-hint")
  }

  /// A list of choices, one input a line, with empty lines to add more; `Form.choices` reads it. The element lets Enter
  /// add a line.
  public static func options(
    _ name: String, legend: String, hint: String, values: [Choice], most: Int, limit: Int, in language: Language
  ) -> Markup {
    let blanks = min(max(2, 4 - values.count), most - values.count)
    let lines = values + (0..<max(0, blanks)).map { _ in Choice(id: "", text: "") }
    return .fieldset(
      ["class": "field"],
      .legend(.text(legend)),
      .p(["class": "hint", "id": "\(name)-hint"], .text(hint)),
      .custom(
        "growing-list", ["most": .number(most)],
        .ol(
          ["class": "options", "role": "list"],
          .each(lines.enumerated().map { $0 }) { index, choice in
            .li(
              .input([
                "name": .text(name), "value": .text(choice.text), "maxlength": .number(limit), "autocomplete": "off",
                "aria-label": "\(language == .french ? "Ligne" : "Line") \(index + 1)",
                "aria-describedby": "\(name)-hint",
              ]),
              .input(["type": "hidden", "name": "\(name)-id", "value": .text(choice.id)]))
          })))
  }
}
