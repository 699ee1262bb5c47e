public import Markup

// How a department is shown on every page: colour, shape and letters, always the three.
extension DepartmentSign {
  /// The mark alone; its name is spoken.
  public var alone: Markup {
    .span(
      ["class": "department", "data-department": .number(number), "role": "img", "aria-label": .text(name)],
      .text(letters))
  }

  /// The mark followed by the name.
  public var named: Markup {
    .span(["class": "from"], silent, " ", .text(name))
  }

  /// The mark beside something that says the name already.
  public var silent: Markup {
    .span(["class": "department", "data-department": .number(number), "aria-hidden": "true"], .text(letters))
  }
}
