/// The attributes of an element, in the order written. A name is a literal; a value is escaped text.
///
/// `["class": "choice", "checked": .flag(isMine), "aria-label": .optional(label)]`
public struct Attributes: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  public enum Value: Hashable, Sendable, ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral {
    case text(String)
    /// Present without a value, or absent.
    case flag(Bool)

    public init(stringLiteral value: String) {
      self = .text(value)
    }

    public init(integerLiteral value: Int) {
      self = .text(String(value))
    }

    /// A number as an attribute value.
    public static func number(_ number: Int) -> Value {
      .text(String(number))
    }

    /// The text, or no attribute at all.
    public static func optional(_ text: String?) -> Value {
      text.map(Value.text) ?? .flag(false)
    }

    /// `"true"` or `"false"`, as ARIA wants it.
    public static func bool(_ value: Bool) -> Value {
      .text(value ? "true" : "false")
    }
  }

  var pairs: [Pair]

  struct Pair: Hashable, Sendable {
    let name: String
    let value: Value
  }

  public init(dictionaryLiteral elements: (StaticString, Value)...) {
    pairs = elements.map { Pair(name: $0.0.description, value: $0.1) }
  }

  /// These attributes followed by `others`.
  public func adding(_ others: Attributes) -> Attributes {
    var sum = self
    sum.pairs += others.pairs
    return sum
  }
}
