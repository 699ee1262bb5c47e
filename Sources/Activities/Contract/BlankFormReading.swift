extension BlankForm {
  /// The fields that stand in `page`, HTML as this product writes it. With an `identifier` only those inside the form of that
  /// identifier; fields that are switched off are left out.
  public init(page: String, form identifier: String? = nil) {
    var text = Substring(page)
    if let identifier {
      guard let start = text.firstRange(of: "<form id=\"\(identifier)\"") else {
        self.init([])
        return
      }
      text = text[start.lowerBound...]
      if let end = text.firstRange(of: "</form>") { text = text[..<end.lowerBound] }
    }
    var fields: [Field] = []
    var list: (name: String, options: [String])?
    while let tag = Tag(cutting: &text) {
      switch tag.name {
      case "select": list = (tag["name"] ?? "", [])
      case "option": list?.options.append(tag["value"] ?? "")
      case "/select":
        if let list { fields.append(Field(name: list.name, input: .select(list.options))) }
        list = nil
      default:
        if let field = tag.field(before: text) { fields.append(field) }
      }
    }
    self.init(fields)
  }
}

/// One start or end tag.
private struct Tag {
  let name: Substring
  private let attributes: Substring

  /// Cuts `text` after its next tag.
  init?(cutting text: inout Substring) {
    guard let start = text.firstIndex(of: "<"), let end = text[start...].firstIndex(of: ">") else { return nil }
    let inside = text[text.index(after: start)..<end]
    name = inside.prefix { $0 != " " }
    attributes = inside.dropFirst(name.count)
    text = text[text.index(after: end)...]
  }

  subscript(attribute: String) -> String? {
    guard let start = attributes.firstRange(of: " \(attribute)=\"") else { return nil }
    return Self.unescaped(attributes[start.upperBound...].prefix { $0 != "\"" })
  }

  private func has(_ flag: String) -> Bool {
    attributes.split(separator: " ").contains { $0 == flag }
  }

  /// The field this tag makes; `rest` is what follows it.
  func field(before rest: Substring) -> BlankForm.Field? {
    guard let fieldName = self["name"], !has("disabled") else { return nil }
    let limit = self["maxlength"].flatMap { Int($0) }
    let value = self["value"] ?? ""
    switch (name, self["type"]) {
    case ("input", "radio"): return .init(name: fieldName, input: .radio, value: self["value"] ?? "on")
    case ("input", "checkbox"): return .init(name: fieldName, input: .checkbox, value: self["value"] ?? "on")
    case ("input", "hidden"): return .init(name: fieldName, input: .hidden, value: value)
    case ("input", "number"), ("input", "range"):
      let lowest = self["min"].flatMap { Int($0) } ?? 0
      let highest = self["max"].flatMap { Int($0) } ?? 100
      return .init(name: fieldName, input: .number(min(lowest, highest)...max(lowest, highest)), value: value)
    case ("input", _): return .init(name: fieldName, input: .text, value: value, limit: limit)
    case ("textarea", _):
      let text = rest.prefix { $0 != "<" }.drop { $0 == "\n" }
      return .init(name: fieldName, input: .text, value: Self.unescaped(text), limit: limit)
    case ("button", _): return .init(name: fieldName, input: .button, value: value)
    default: return nil
    }
  }

  private static func unescaped(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    return entities.reduce(String(text)) {
      $0.split(separator: $1.0, omittingEmptySubsequences: false).joined(separator: $1.1)
    }
  }
}
