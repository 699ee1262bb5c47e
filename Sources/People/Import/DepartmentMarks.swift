/// Proposes the two capitals by which a department is told apart.
public struct DepartmentMarks: Sendable {
  private var taken: Set<String>

  public init(taken: some Sequence<String>) {
    self.taken = Set(taken)
  }

  /// Two capitals that no other department has, as near to the name as can be; they are taken from now on.
  public mutating func draw(for name: String) -> String {
    let mark = Self.candidates(for: name).first { !taken.contains($0) } ?? "ZZ"
    taken.insert(mark)
    return mark
  }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
  private static let small: Set<String> = [
    "DE", "DES", "DU", "D", "LA", "LE", "LES", "L", "ET", "AUX", "AU", "OF", "AND", "THE", "FOR",
  ]

  private static func candidates(for name: String) -> some Sequence<String> {
    let words = name.folded.uppercased().split { !alphabet.contains($0) }.filter { !small.contains(String($0)) }
    let letters = Array(words.joined())
    let initials = words.compactMap(\.first)
    var near: [String] = []
    if initials.count >= 2 { near.append(String(initials.prefix(2))) }
    if let first = letters.first {
      near += letters.dropFirst().map { String([first, $0]) }
      near += alphabet.map { String([first, $0]) }
    }
    let anything = alphabet.lazy.flatMap { first in alphabet.lazy.map { String([first, $0]) } }
    return [AnySequence(near), AnySequence(anything)].lazy.joined()
  }
}
