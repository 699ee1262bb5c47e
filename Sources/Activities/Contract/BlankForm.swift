public import Kernel

/// A participant's form as a robot's phone sees it.
public struct BlankForm: Hashable, Sendable {
  public struct Field: Hashable, Sendable {
    public enum Input: Hashable, Sendable {
      case radio, checkbox, text, number(ClosedRange<Int>), select([String]), hidden
      /// A button with a name: pressing it sends only itself.
      case button
    }

    public let name: String
    public let input: Input
    /// The value it sends when chosen, or what already stands in it.
    public let value: String
    /// The most characters it takes.
    public let limit: Int?

    public init(name: String, input: Input, value: String = "", limit: Int? = nil) {
      self.name = name
      self.input = input
      self.value = value
      self.limit = limit
    }
  }

  public var fields: [Field]

  public init(_ fields: [Field]) {
    self.fields = fields
  }

  /// A plausible answer to any form: one of each set of radio buttons, one or two boxes, any option of a list, a
  /// number in range, and one of `phrases` in each text field.
  public func filled(with phrases: [String], drawing chance: inout Chance) -> Form {
    var form = Form(fields.filter { $0.input == .hidden }.map { Form.Field(name: $0.name, value: $0.value) })
    var seen: Set<String> = []
    for field in fields where field.input != .hidden && field.input != .button {
      switch field.input {
      case .radio, .checkbox:
        guard seen.insert(field.name).inserted else { continue }
        let values = fields.filter { $0.name == field.name && $0.input == field.input }.map(\.value)
        let count = field.input == .radio ? 1 : 1 + Int(chance.next() % 2)
        for value in values.shuffled(using: &chance).prefix(count) {
          form.fields.append(.init(name: field.name, value: value))
        }
      case .select(let options):
        if let option = options.randomElement(using: &chance) {
          form.fields.append(.init(name: field.name, value: option))
        }
      case .number(let range):
        form.fields.append(.init(name: field.name, value: String(Int.random(in: range, using: &chance))))
      case .text:
        if let phrase = phrases.randomElement(using: &chance) {
          form.fields.append(.init(name: field.name, value: String(phrase.prefix(field.limit ?? 200))))
        }
      case .hidden, .button: break
      }
    }
    return form
  }
}
