/// HTML as a value. Text is escaped by construction and there is no way to insert raw HTML.
///
/// Elements are made by the functions in `Elements.swift`: `.p(["class": "meta"], "Open until ", .time(…))`.
public indirect enum Markup: Hashable, Sendable {
  case text(String)
  case element(Element)
  case group([Markup])

  public struct Element: Hashable, Sendable {
    public let name: StaticName
    public var attributes: Attributes
    public var children: [Markup]
  }

  /// The name of an element. Only the library makes them, so no hostile text becomes a tag.
  public struct StaticName: Hashable, Sendable {
    let text: String
    let isVoid: Bool

    init(_ text: String, isVoid: Bool = false) {
      self.text = text
      self.isVoid = isVoid
    }
  }

  public static let nothing = Markup.group([])

  /// The children when `condition` holds, otherwise nothing.
  public static func when(_ condition: Bool, _ children: @autoclosure () -> Markup) -> Markup {
    condition ? children() : .nothing
  }

  /// What `make` gives for the value, or nothing without a value.
  public static func with<Value>(_ value: Value?, _ make: (Value) -> Markup) -> Markup {
    value.map(make) ?? .nothing
  }

  /// One markup for each element, in order.
  public static func each<S: Sequence>(_ sequence: S, _ make: (S.Element) -> Markup) -> Markup {
    .group(sequence.map(make))
  }
}

extension Markup: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) {
    self = .text(value)
  }
}

extension Markup: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: Markup...) {
    self = .group(elements)
  }
}
