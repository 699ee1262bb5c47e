extension Markup {
  /// This markup with `sentence` said at its first field called `name`: below the field, which is marked invalid and
  /// named as described by it. Nil when there is no such field.
  public func refusing(_ name: String, saying sentence: String) -> Markup? {
    var refusing = Refusing(name: name, sentence: sentence)
    let marked = refusing.marked(self)
    return refusing.isSaid ? marked : nil
  }
}

private struct Refusing {
  let name: String
  let sentence: String
  private(set) var isSaid = false
  private var error: String { "\(name)-error" }

  init(name: String, sentence: String) {
    self.name = name
    self.sentence = sentence
  }

  mutating func marked(_ markup: Markup) -> Markup {
    if isSaid { return markup }
    switch markup {
    case .text: return markup
    case .group(let children): return .group(children.map { marked($0) })
    case .element(let element):
      if isField(element) { return [.element(said(at: element)), message] }
      var copy = element
      // A sentence inside a label would become part of the field's name.
      if element.name.text == "label", let inside = element.children.lazy.flatMap(\.all).first(where: isField) {
        copy.children = copy.children.map { $0.replacing(inside, with: said(at: inside)) }
        return [.element(copy), message]
      }
      copy.children = copy.children.map { marked($0) }
      return .element(copy)
    }
  }

  private func isField(_ element: Markup.Element) -> Bool {
    ["input", "textarea", "select"].contains(element.name.text) && element.attributes["name"] == name
      && element.attributes["type"] != "hidden"
  }

  private mutating func said(at element: Markup.Element) -> Markup.Element {
    isSaid = true
    var copy = element
    let described = element.attributes["aria-describedby"].map { "\(error) \($0)" } ?? error
    copy.attributes = element.attributes.setting("aria-invalid", to: "true")
      .setting("aria-describedby", to: .text(described))
    return copy
  }

  private var message: Markup { .p(["class": "error", "id": .text(error), "role": "alert"], .text(sentence)) }
}

extension Markup {
  fileprivate var all: [Element] {
    switch self {
    case .text: []
    case .group(let children): children.flatMap(\.all)
    case .element(let element): [element] + element.children.flatMap(\.all)
    }
  }

  fileprivate func replacing(_ old: Element, with new: Element) -> Markup {
    switch self {
    case .text: return self
    case .group(let children): return .group(children.map { $0.replacing(old, with: new) })
    case .element(var element):
      if element == old { return .element(new) }
      element.children = element.children.map { $0.replacing(old, with: new) }
      return .element(element)
    }
  }
}
