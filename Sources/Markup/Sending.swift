extension Markup {
  /// What a browser sends of the form fields in this markup when nobody touches them: names and values, in order.
  public var sent: [(name: String, value: String)] {
    switch self {
    case .text: []
    case .group(let children): children.flatMap(\.sent)
    case .element(let element): element.sent
    }
  }
}

extension Markup.Element {
  fileprivate var sent: [(name: String, value: String)] {
    guard let field = attributes["name"], !attributes.isSet("disabled") else { return children.flatMap(\.sent) }
    switch (name.text, attributes["type"]) {
    case ("input", "radio"), ("input", "checkbox"):
      return attributes.isSet("checked") ? [(field, attributes["value"] ?? "on")] : []
    case ("input", "submit"), ("input", "button"), ("input", "file"), ("button", _): return []
    case ("input", _): return [(field, attributes["value"] ?? "")]
    case ("textarea", _): return [(field, children.map(\.written).joined())]
    case ("select", _):
      let options = children.flatMap(\.options)
      let chosen = options.filter { $0.isSelected }
      return (chosen.isEmpty ? Array(options.prefix(1)) : chosen).map { (field, $0.value) }
    default: return children.flatMap(\.sent)
    }
  }
}

extension Markup {
  fileprivate var written: String {
    switch self {
    case .text(let text): text
    case .group(let children): children.map(\.written).joined()
    case .element(let element): element.children.map(\.written).joined()
    }
  }

  fileprivate var options: [(value: String, isSelected: Bool)] {
    switch self {
    case .text: []
    case .group(let children): children.flatMap(\.options)
    case .element(let element):
      element.name.text == "option"
        ? [(element.attributes["value"] ?? written, element.attributes.isSet("selected"))]
        : element.children.flatMap(\.options)
    }
  }
}

extension Attributes {
  fileprivate func isSet(_ flag: String) -> Bool {
    pairs.contains { $0.name == flag && $0.value != .flag(false) }
  }
}
