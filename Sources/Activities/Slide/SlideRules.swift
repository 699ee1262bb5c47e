public import Kernel

extension Slide {
  static let questionLimit = 200
  static let textLimit = 3_000
  static let descriptionLimit = 300

  public init(from form: Form, replacing previous: Slide, drawing chance: inout Chance) throws(ActivityRefusal) {
    question = try form.requiredLine("question", limit: Self.questionLimit)
    text = try Self.indented(form["text"] ?? "")
    picture = try Self.picture(in: form)
  }

  public func keepsSample(of fresh: Slide) -> Bool {
    question == fresh.question || text == fresh.text
  }

  // Indentation means something in Markdown, so each line keeps its own; the rest is cleaned like any text.
  private static func indented(_ raw: String) throws(ActivityRefusal) -> String {
    var lines: [String] = []
    let raw = raw.prefix(4 * textLimit + 64)
    for line in raw.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let text = PlainText.line(String(line))
      if text.isEmpty, lines.last?.isEmpty ?? true { continue }
      let spaces = line.prefix { $0 == " " || $0 == "\t" }.reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
      lines.append(text.isEmpty ? "" : String(repeating: " ", count: min(spaces, 16)) + text)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    let text = lines.joined(separator: "\n")
    if text.count > textLimit { throw .tooLong(field: "text", limit: textLimit) }
    return text
  }

  private static func picture(in form: Form) throws(ActivityRefusal) -> Picture? {
    guard let identifier = form["picture"], !identifier.isEmpty, !form.has("picture-removed") else { return nil }
    // The identifier becomes part of an address, so nothing else may stand in it.
    guard identifier.utf8.count <= 64,
      identifier.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 45 })
    else { throw .unknown(field: "picture-file") }
    let description = try form.line("picture-description", limit: descriptionLimit)
    if description.isEmpty { throw .particular(field: "picture-description", SlideWords.descriptionMissing) }
    return Picture(identifier: identifier, description: description)
  }

  public func answer(from form: Form, in giving: inout Giving<Slide>) throws(ActivityRefusal) -> Never? {
    throw .particular(field: "answer", SlideWords.nothingToAnswer)
  }
}
