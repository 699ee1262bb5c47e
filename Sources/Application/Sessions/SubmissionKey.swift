public import Activities
public import Kernel
public import Sessions

/// What a page says to tell one press from another: drawn anew for every press by the script, for every page where there
/// is none. Hostile: only its form is known.
public struct SubmissionKey: Hashable, Sendable {
  public static let lengths = 8...64

  private let text: String

  /// The key that `text` is; nil when it is none. Letters and figures without accents, `-` and `_`.
  public init?(_ text: String) {
    guard Self.lengths.contains(text.utf8.count), text.utf8.allSatisfy(Self.isPlain) else { return nil }
    self.text = text
  }

  /// A new key: 100 bits.
  public init(using generator: inout some RandomNumberGenerator) {
    text = Submission(using: &generator).rawValue
  }

  /// As the page carries it.
  public var written: String { text }

  private static func written(_ form: Form) -> String {
    form.fields.reduce(into: "") { text, field in
      text += "\(field.name.utf8.count):\(field.name)\(field.value.utf8.count):\(field.value)"
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// The press: the same key from the same giver with the same form to the same address. Who presses another button of the
  /// same page has pressed again. `giver` is what nobody else has; it cannot be found from the press.
  public func submission(by giver: String, to path: String, _ form: Form) -> Submission {
    Submission(rawValue: String(Seat.name("press", giver, text, path, Self.written(form)).prefix(12)))
  }

  /// How something that the press makes is called: whoever presses once makes one.
  public func name<Subject>(by giver: String, to path: String, _ form: Form) -> Identifier<Subject> {
    Identifier(rawValue: String(Seat.name("made", giver, text, path, Self.written(form)).prefix(20)))
  }

  /// A seat that this press alone leads to, and nobody keeps: for someone without a device, entered by `giver`.
  public func seat(by giver: String, to path: String) -> Seat? {
    let half = { (side: String) in Seat.name("proxy", side, giver, text, path).prefix(16) }
    return Seat(secret: String(half("left") + half("right")))
  }
}
