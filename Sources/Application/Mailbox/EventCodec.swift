public import EventLog
import Foundation
public import Kernel

/// Writes the events of one aggregate as JSON and reads them back.
public struct EventCodec<Event: Codable & Sendable>: Sendable {
  private let format: Int
  private let userInfo: [CodingUserInfoKey: any Sendable]
  private let decoder = JSONDecoder()

  /// A codec that writes `format` and reads every format up to it. `userInfo` reaches each `encode(to:)` and
  /// `init(from:)`.
  public init(format: Int = 1, userInfo: [CodingUserInfoKey: any Sendable] = [:]) {
    self.format = format
    self.userInfo = userInfo
    decoder.userInfo = userInfo
  }

  public func encode(_ event: Event) throws(CodecFailure) -> NewEvent {
    do {
      return NewEvent(format: format, body: try JSONWriter.json(of: event, userInfo: userInfo))
    } catch {
      throw .unwritable(reason: String(describing: error))
    }
  }

  public func decode(_ envelope: Envelope) throws(CodecFailure) -> Event {
    func unreadable(_ reason: String) -> CodecFailure {
      .unreadable(envelope.stream, version: envelope.version, reason: reason)
    }
    if envelope.format > format { throw unreadable("format \(envelope.format), known up to \(format)") }
    do {
      return try decoder.decode(Event.self, from: Data(envelope.body))
    } catch {
      throw unreadable(String(describing: error))
    }
  }
}
