public import Kernel

/// An event on its way into the log.
public struct NewEvent: Hashable, Sendable {
  /// As in `Envelope`.
  public let format: Int
  /// As in `Envelope`: JSON in UTF-8.
  public let body: [UInt8]

  public init(format: Int = 1, body: [UInt8]) {
    self.format = format
    self.body = body
  }
}

/// Events for the end of one stream.
public struct Append: Hashable, Sendable {
  public let stream: StreamName
  /// The version the stream has before; 0 when it does not exist yet.
  public let expected: Int
  public let recorded: Moment
  public let events: [NewEvent]

  public init(to stream: StreamName, expected: Int, recorded: Moment, events: [NewEvent]) {
    self.stream = stream
    self.expected = expected
    self.recorded = recorded
    self.events = events
  }
}
