public import Kernel

/// An animal and an adjective: what a person is called who was asked nothing. The number is all that is kept.
public struct Pseudonym: Hashable, Sendable {
  public let number: Int

  public init(number: Int) {
    self.number = number
  }

  /// How many different ones there are before they repeat with a figure behind.
  public static let count = Animal.all.count * Adjective.all.count

  /// In the language: `Loutre attentive`, `Attentive Otter`, and from the second round on `Loutre attentive 2`.
  public func name(in language: Language) -> String {
    let place = ((number % Self.count) + Self.count) % Self.count
    let animal = Animal.all[place % Animal.all.count]
    let adjective = Adjective.all[place / Animal.all.count]
    let round = number / Self.count + 1
    let name =
      language == .french
      ? "\(animal.french) \(animal.isFeminine ? adjective.feminine : adjective.masculine)"
      : "\(adjective.english) \(animal.english)"
    return round > 1 ? "\(name) \(round)" : name
  }
}
