public import Kernel

/// One of several things to choose from. The identifier outlives changes of the text.
public struct Choice: Codable, Hashable, Sendable, Identifiable {
  public let id: String
  public var text: String

  public init(id: String, text: String) {
    self.id = id
    self.text = text
  }
}

extension Form {
  /// The choices of an `OptionsEditor`: fields `name` and, beside each, `name-id`. A choice whose identifier is known to
  /// `previous` keeps it; a new one draws a fresh one. Empty lines are left out, equal texts refused.
  public func choices(
    _ name: String, keeping previous: [Choice], count: ClosedRange<Int>, limit: Int, drawing chance: inout Chance
  ) throws(ActivityRefusal) -> [Choice] {
    let identifiers = all("\(name)-id")
    let known = Set(previous.map(\.id))
    var taken: Set<String> = []
    var choices: [Choice] = []
    for (index, raw) in all(name).enumerated() {
      let text = try Form([.init(name: name, value: raw)]).line(name, limit: limit)
      if text.isEmpty { continue }
      let sent = index < identifiers.count ? identifiers[index] : ""
      let id = known.contains(sent) && !taken.contains(sent) ? sent : chance.drawName()
      taken.insert(id)
      choices.append(Choice(id: id, text: text))
    }
    if choices.count < count.lowerBound { throw .tooFew(field: name, minimum: count.lowerBound) }
    if choices.count > count.upperBound { throw .tooMany(field: name, limit: count.upperBound) }
    if Set(choices.map { $0.text.lowercased() }).count < choices.count { throw .twice(field: name) }
    return choices
  }
}

extension Chance {
  /// A short name for a card, an option and the like: 8 characters, 40 bits.
  public mutating func drawName() -> String {
    let alphabet = Array("abcdefghjkmnpqrstuvwxyz023456789")
    return String((0..<8).map { _ in alphabet[Int(next() % 32)] })
  }
}
