/// The name of a stream of the log, for instance `session-k7p4qx…`: one aggregate, one stream.
public struct StreamName: Hashable, Codable, Sendable, RawRepresentable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

/// A place in the whole log. The first event stands at 1; 0 is before it. Positions only grow, without gaps seen
/// by a reader.
public struct Position: Hashable, Comparable, Codable, Sendable, RawRepresentable {
  public let rawValue: Int64

  public init(rawValue: Int64) {
    self.rawValue = rawValue
  }

  public static let start = Position(rawValue: 0)

  public static func < (left: Position, right: Position) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// One event as it lies in the log. `body` is JSON in UTF-8 of an object with a single key, the wire name of
/// the event, without white space before it; `format` counts how often the meaning of that body has changed, from 1.
public struct Envelope: Hashable, Sendable {
  public let position: Position
  public let stream: StreamName
  /// The place in its stream, from 1 without gaps.
  public let version: Int
  public let recorded: Moment
  public let format: Int
  public let body: [UInt8]

  public init(
    position: Position, stream: StreamName, version: Int, recorded: Moment, format: Int = 1, body: [UInt8]
  ) {
    self.position = position
    self.stream = stream
    self.version = version
    self.recorded = recorded
    self.format = format
    self.body = body
  }
}
