/// How names and numbers are written in a sentence of one language.
struct Voice {
  let language: Sentence.Language
  let options: [String]

  /// An option's name in the quotation marks of the language.
  func name(_ option: Int) -> String {
    quoted(options[option])
  }

  func quoted(_ text: String) -> String {
    language == .french ? "«\u{202F}\(text)\u{202F}»" : "“\(text)”"
  }

  /// Names one after the other: A, B and C.
  func names(_ chosen: [Int]) -> String {
    list(chosen.map(name))
  }

  func list(_ texts: [String]) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: ", ") + (language == .french ? " et " : " and ") + last
  }

  /// A whole number in groups of three digits.
  func number(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var text = value < 0 ? "−" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += language == .french ? "\u{202F}" : "," }
      text.append(digit)
    }
    return text
  }

  /// A number with up to `digits` decimals, without closing zeros.
  func number(_ value: Double, digits: Int = 5) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let scaled = (value.magnitude * scale).rounded()
    guard scaled < 9e15 else { return "\(value)" }
    let whole = Int(scaled) / Int(scale)
    var decimals = String(Int(scaled) % Int(scale))
    decimals = String(repeating: "0", count: digits - decimals.count) + decimals
    while decimals.hasSuffix("0") { decimals.removeLast() }
    let sign = value < 0 && scaled > 0 ? "−" : ""
    let separator = language == .french ? "," : "."
    return sign + number(whole) + (decimals.isEmpty ? "" : separator + decimals)
  }

  /// A share in per cent with one decimal.
  func percent(_ part: Int, of whole: Int) -> String {
    let text = number(whole == 0 ? 0 : 100 * Double(part) / Double(whole), digits: 1)
    return language == .french ? "\(text)\u{202F}%" : "\(text)%"
  }

  /// A count with its noun: 1 vote, 2 votes; in French none and one take the singular.
  func many(_ count: Int, _ one: String, _ several: String) -> String {
    let single = language == .french ? count.magnitude < 2 : count.magnitude == 1
    return "\(number(count)) \(single ? one : several)"
  }

  /// A number of votes.
  func votes(_ count: Int) -> String {
    language == .french ? many(count, "voix", "voix") : many(count, "vote", "votes")
  }
}
