extension Markup {
  /// This markup with a hidden field of that name and value in every form that is sent by POST.
  public func carrying(_ name: String, _ value: String) -> Markup {
    switch self {
    case .text: return self
    case .group(let children): return .group(children.map { $0.carrying(name, value) })
    case .element(var element):
      element.children = element.children.map { $0.carrying(name, value) }
      if element.name.text == "form", element.attributes["method"] == "post" {
        element.children.insert(.input(["type": "hidden", "name": .text(name), "value": .text(value)]), at: 0)
      }
      return .element(element)
    }
  }
}
