import Activities

extension Form {
  /// What a browser would send of the form as it is shown: everything that is filled in, ticked or selected.
  init(shown html: String) {
    var fields: [Field] = []
    for match in html.matches(of: /<(input|textarea|select|option)([^>]*)>([^<]*)/) {
      let tag = ShownTag(attributes: match.2)
      switch match.1 {
      case "input":
        let ticks = ["radio", "checkbox"].contains(tag["type"] ?? "")
        guard let name = tag["name"], !ticks || tag.has("checked") else { continue }
        fields.append(.init(name: name, value: tag["value"] ?? (ticks ? "on" : "")))
      case "textarea":
        guard let name = tag["name"] else { continue }
        fields.append(.init(name: name, value: ShownTag.unescaped(match.3.drop { $0 == "\n" })))
      case "select": fields.append(.init(name: tag["name"] ?? "", value: ""))
      default:
        // The option that is selected, or the first.
        guard let last = fields.popLast() else { continue }
        let wins = tag.has("selected") || last.value.isEmpty
        fields.append(.init(name: last.name, value: wins ? tag["value"] ?? "" : last.value))
      }
    }
    self.init(fields)
  }
}

/// The attributes of one tag.
private struct ShownTag {
  let attributes: Substring

  subscript(name: String) -> String? {
    guard let start = attributes.firstRange(of: " \(name)=\"") else { return nil }
    return Self.unescaped(attributes[start.upperBound...].prefix { $0 != "\"" })
  }

  func has(_ flag: String) -> Bool {
    attributes.split(separator: " ").contains { $0 == flag }
  }

  static func unescaped(_ text: Substring) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
  }
}
