extension Markup {
  /// This markup with its form fields set to `values`, what a person sent: texts stand in their fields, boxes are ticked
  /// and options selected. Fields of other names stay as they are. So a page that refuses keeps what was typed.
  public func filled(with values: [String: [String]]) -> Markup {
    switch self {
    case .text: self
    case .group(let children): .group(children.map { $0.filled(with: values) })
    case .element(let element): .element(element.filled(with: values))
    }
  }
}

extension Markup.Element {
  fileprivate func filled(with values: [String: [String]]) -> Markup.Element {
    var copy = self
    copy.children = children.map { $0.filled(with: values) }
    guard let field = attributes["name"], let sent = values[field] else { return copy }
    switch (name.text, attributes["type"]) {
    case ("input", "radio"), ("input", "checkbox"):
      copy.attributes = attributes.setting("checked", to: .flag(sent.contains(attributes["value"] ?? "on")))
    case ("input", "hidden"), ("input", "password"), ("button", _): break
    case ("input", _):
      if let text = sent.first { copy.attributes = attributes.setting("value", to: .text(text)) }
    case ("textarea", _): copy.children = sent.first.map { [.text($0)] } ?? children
    case ("select", _): copy.children = copy.children.map { $0.selecting(sent) }
    default: break
    }
    return copy
  }
}

extension Markup {
  fileprivate func selecting(_ values: [String]) -> Markup {
    switch self {
    case .text: return self
    case .group(let children): return .group(children.map { $0.selecting(values) })
    case .element(var element):
      guard element.name.text == "option" else { return self }
      let isSelected = values.contains(element.attributes["value"] ?? "")
      element.attributes = element.attributes.setting("selected", to: .flag(isSelected))
      return .element(element)
    }
  }
}

extension Attributes {
  fileprivate subscript(name: String) -> String? {
    for pair in pairs where pair.name == name {
      if case .text(let text) = pair.value { return text }
    }
    return nil
  }

  fileprivate func setting(_ name: String, to value: Value) -> Attributes {
    var copy = self
    copy.pairs.removeAll { $0.name == name }
    copy.pairs.append(Pair(name: name, value: value))
    return copy
  }
}
