import Markup

/// The mark of a department: colour, shape and letters, always the three.
struct DepartmentSign: Hashable, Sendable {
  let name: String
  /// Two letters, three at most.
  let letters: String
  /// 0 for the first department of the organisation. A seventh takes its neighbour's colour; letters tell them apart.
  let place: Int

  /// The mark alone; its name is spoken.
  var alone: Markup {
    .span(
      ["class": "department", "data-department": colour, "role": "img", "aria-label": .text(name)],
      .text(letters))
  }

  /// The mark followed by the name.
  var named: Markup {
    .span(["class": "from"], silent, " ", .text(name))
  }

  /// The mark beside something that says the name already.
  var silent: Markup {
    .span(["class": "department", "data-department": colour, "aria-hidden": "true"], .text(letters))
  }

  private var colour: Attributes.Value {
    .number(place % 6 + 1)
  }
}
