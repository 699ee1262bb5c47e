extension Markup {
  /// This markup with `prefix` before every identifier and every reference to one, so that it can stand on one page
  /// with others like it.
  public func identified(within prefix: String) -> Markup {
    switch self {
    case .text: return self
    case .group(let children): return .group(children.map { $0.identified(within: prefix) })
    case .element(var element):
      element.attributes = element.attributes.identified(within: prefix)
      element.children = element.children.map { $0.identified(within: prefix) }
      return .element(element)
    }
  }
}

extension Attributes {
  private static let references: Set<String> = [
    "id", "for", "form", "list", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-details",
  ]

  fileprivate func identified(within prefix: String) -> Attributes {
    guard pairs.contains(where: { Self.references.contains($0.name) || $0.name == "href" }) else { return self }
    var copy = self
    copy.pairs = pairs.map { pair in
      guard case .text(let text) = pair.value else { return pair }
      if Self.references.contains(pair.name) {
        let names = text.split(separator: " ").map { "\(prefix)\($0)" }.joined(separator: " ")
        return Pair(name: pair.name, value: .text(names))
      }
      return pair.name == "href" && text.hasPrefix("#") && text.count > 1
        ? Pair(name: pair.name, value: .text("#\(prefix)\(text.dropFirst())")) : pair
    }
    return copy
  }
}
