/// A set-up of any kind. Coded as its kind and its value.
public struct AnySetUp: Sendable {
  public let activity: any Activity

  public init(_ activity: any Activity) {
    self.activity = activity
  }
}

/// An answer of any kind.
public struct AnyAnswer: Sendable {
  public let kind: String
  let value: any Codable & Hashable & Sendable

  init<A: Activity>(_ answer: A.Answer, of type: A.Type) {
    kind = type.kind.name
    value = answer
  }
}

/// A move of any kind.
public struct AnyMove: Sendable {
  public let kind: String
  let value: any Codable & Hashable & Sendable

  init<A: Activity>(_ move: A.Stage.Move, of type: A.Type) {
    kind = type.kind.name
    value = move
  }
}

private enum ErasedKeys: String, CodingKey {
  case kind
  case value
}

extension AnySetUp: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: ErasedKeys.self)
    let type = try container.decodeKind(in: Catalogue.of(decoder))
    activity = try type.init(from: container.superDecoder(forKey: .value))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: ErasedKeys.self)
    try container.encode(type(of: activity).kind.name, forKey: .kind)
    try activity.encode(to: container.superEncoder(forKey: .value))
  }
}

extension AnyAnswer: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: ErasedKeys.self)
    self = try container.decodeKind(in: Catalogue.of(decoder))
      .decodeAnswer(from: container.superDecoder(forKey: .value))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: ErasedKeys.self)
    try container.encode(kind, forKey: .kind)
    try value.encode(to: container.superEncoder(forKey: .value))
  }
}

extension AnyMove: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: ErasedKeys.self)
    self = try container.decodeKind(in: Catalogue.of(decoder))
      .decodeMove(from: container.superDecoder(forKey: .value))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: ErasedKeys.self)
    try container.encode(kind, forKey: .kind)
    try value.encode(to: container.superEncoder(forKey: .value))
  }
}

extension KeyedDecodingContainer where Key == ErasedKeys {
  fileprivate func decodeKind(in catalogue: Catalogue) throws -> any Activity.Type {
    let name = try decode(String.self, forKey: .kind)
    guard let type = catalogue.kind(named: name) else {
      throw DecodingError.dataCorruptedError(
        forKey: .kind, in: self, debugDescription: "No kind of activity is called \(name) in this version.")
    }
    return type
  }
}

extension Activity {
  fileprivate static func decodeAnswer(from decoder: any Decoder) throws -> AnyAnswer {
    AnyAnswer(try Answer(from: decoder), of: Self.self)
  }

  fileprivate static func decodeMove(from decoder: any Decoder) throws -> AnyMove {
    AnyMove(try Stage.Move(from: decoder), of: Self.self)
  }
}

extension AnySetUp: Hashable {
  public static func == (left: AnySetUp, right: AnySetUp) -> Bool {
    AnyHashable(left.activity) == AnyHashable(right.activity)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(AnyHashable(activity))
  }
}

extension AnyAnswer: Hashable {
  public static func == (left: AnyAnswer, right: AnyAnswer) -> Bool {
    // Compared at every answer that is replied to, so without a box for each side.
    func equals<Value: Hashable>(_ value: Value) -> Bool { right.value as? Value == value }
    return left.kind == right.kind && equals(left.value)
  }

  public func hash(into hasher: inout Hasher) {
    value.hash(into: &hasher)
  }
}

extension AnyMove: Hashable {
  public static func == (left: AnyMove, right: AnyMove) -> Bool {
    left.kind == right.kind && AnyHashable(left.value) == AnyHashable(right.value)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(AnyHashable(value))
  }
}
