extension Markup {
  /// This markup with its form fields set to `values`, what a person sent: texts stand in their fields, boxes are ticked
  /// and options selected. Fields of other names stay as they are. So a page that refuses keeps what was typed.
  ///
  /// Fields that share a name get its values in order. A `growing-list` gets as many lines as there are values.
  public func filled(with values: [String: [String]]) -> Markup {
    var filling = Filling(values: values)
    return filling.filled(self)
  }
}

private struct Filling {
  let values: [String: [String]]
  /// How many text fields of each name were filled.
  private var places: [String: Int] = [:]

  init(values: [String: [String]]) {
    self.values = values
  }

  mutating func filled(_ markup: Markup) -> Markup {
    switch markup {
    case .text: return markup
    case .group(let children): return .group(children.map { filled($0) })
    case .element(let element): return .element(filled(element))
    }
  }

  private mutating func filled(_ element: Markup.Element) -> Markup.Element {
    var copy = element
    if element.name.text == "growing-list" { copy = grown(copy) }
    copy.children = copy.children.map { filled($0) }
    guard let field = element.attributes["name"], let sent = values[field] else { return copy }
    switch (element.name.text, element.attributes["type"]) {
    case ("input", "radio"), ("input", "checkbox"):
      let isChosen = sent.contains(element.attributes["value"] ?? "on")
      copy.attributes = element.attributes.setting("checked", to: .flag(isChosen))
    case ("input", "hidden"), ("input", "password"), ("input", "file"), ("button", _): break
    case ("input", _):
      copy.attributes = element.attributes.setting("value", to: .text(next(of: field, in: sent)))
    case ("textarea", _): copy.children = [.text(next(of: field, in: sent))]
    case ("select", _): copy.children = copy.children.map { $0.selecting(sent) }
    default: break
    }
    return copy
  }

  // A field beyond the values is one whose line was taken away.
  private mutating func next(of field: String, in sent: [String]) -> String {
    let place = places[field, default: 0]
    places[field] = place + 1
    return sent.indices.contains(place) ? sent[place] : ""
  }

  // Lines that a script added are not in the page yet; a new one is like the last.
  private func grown(_ element: Markup.Element) -> Markup.Element {
    var copy = element
    for (index, child) in element.children.enumerated() {
      guard case .element(var list) = child, list.name.text == "ol" else { continue }
      let lines = list.children.flatMap(\.flattened)
      guard let last = lines.last, let name = lines.lazy.compactMap(\.textFieldName).first, let sent = values[name]
      else { continue }
      list.children = lines + Array(repeating: last, count: max(0, sent.count - lines.count))
      copy.children[index] = .element(list)
    }
    return copy
  }
}

extension Markup {
  fileprivate var flattened: [Markup] {
    if case .group(let children) = self { children.flatMap(\.flattened) } else { [self] }
  }

  fileprivate var textFieldName: String? {
    switch self {
    case .text: nil
    case .group(let children): children.lazy.compactMap(\.textFieldName).first
    case .element(let element):
      element.name.text == "input" && element.attributes["type"] != "hidden"
        ? element.attributes["name"] : element.children.lazy.compactMap(\.textFieldName).first
    }
  }

  fileprivate func selecting(_ values: [String]) -> Markup {
    switch self {
    case .text: return self
    case .group(let children): return .group(children.map { $0.selecting(values) })
    case .element(var element):
      guard element.name.text == "option" else {
        element.children = element.children.map { $0.selecting(values) }
        return .element(element)
      }
      let isSelected = values.contains(element.attributes["value"] ?? "")
      element.attributes = element.attributes.setting("selected", to: .flag(isSelected))
      return .element(element)
    }
  }
}

extension Attributes {
  subscript(name: String) -> String? {
    for pair in pairs where pair.name == name {
      if case .text(let text) = pair.value { return text }
    }
    return nil
  }

  func setting(_ name: String, to value: Value) -> Attributes {
    var copy = self
    copy.pairs.removeAll { $0.name == name }
    copy.pairs.append(Pair(name: name, value: value))
    return copy
  }
}
