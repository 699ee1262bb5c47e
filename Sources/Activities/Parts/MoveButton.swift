public import Markup

extension Scene {
  /// A button of the facilitator that makes a move: a small form of its own with `fields` to send.
  public func moveButton(
    _ label: Markup, style: String? = nil, fields: [Form.Field], accessibleLabel: String? = nil
  ) -> Markup {
    .form(
      ["method": "post", "action": .text(routes.move), "data-live-form": "", "class": "act"],
      .each(fields) { .input(["type": "hidden", "name": .text($0.name), "value": .text($0.value)]) },
      .button(["class": .optional(style), "aria-label": .optional(accessibleLabel)], label))
  }

  /// A button of a participant that changes their answer at once, such as a like. `isPressed` is known on their own page;
  /// elsewhere the page finds out from `mark`.
  public func answerButton(
    _ label: Markup, style: String? = nil, fields: [Form.Field], mark: String? = nil, isPressed: Bool? = nil,
    accessibleLabel: String? = nil
  ) -> Markup {
    .form(
      ["method": "post", "action": .text(routes.answer), "data-live-form": "", "class": "act"],
      .each(fields) { .input(["type": "hidden", "name": .text($0.name), "value": .text($0.value)]) },
      .button(
        [
          "class": .optional(style), "data-mark": .optional(mark),
          "aria-pressed": .optional(isPressed.map { $0 ? "true" : "false" }),
          "aria-label": .optional(accessibleLabel), "disabled": .flag(!isOpen),
        ], label))
  }
}
