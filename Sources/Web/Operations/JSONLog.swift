import Foundation
public import Logging

/// A log of one JSON object a line, for programs that read it: `time`, `level`, `label`, `message`, and what comes with
/// the message by its own names.
public struct JSONLog: LogHandler {
  /// Takes a line, with its end.
  public typealias Outlet = @Sendable (String) -> Void

  public var logLevel = Logger.Level.info
  public var metadata: Logger.Metadata = [:]
  public var metadataProvider: Logger.MetadataProvider?
  private static let time = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
  private let label: String
  private let outlet: Outlet

  public init(label: String, outlet: @escaping Outlet = JSONLog.standardError) {
    self.label = label
    self.outlet = outlet
  }

  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  public func log(event: LogEvent) {
    var fields: [String: Field] = [:]
    for source in [metadata, metadataProvider?.get() ?? [:], event.metadata ?? [:]] {
      for (key, value) in source { fields[key] = Field(value) }
    }
    if let error = event.error { fields["error"] = .text("\(type(of: error))") }
    fields["time"] = .text(Self.time.format(.now))
    fields["level"] = .text(event.level.rawValue)
    fields["label"] = .text(label)
    fields["message"] = .text(event.message.description)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let line = try? encoder.encode(fields) else { return }
    outlet(String(decoding: line, as: UTF8.self) + "\n")
  }

  /// Writes a line at once, so that those of different tasks do not mix.
  @Sendable public static func standardError(_ line: String) {
    FileHandle.standardError.write(Data(line.utf8))
  }

  private indirect enum Field: Encodable {
    case text(String)
    case list([Field])
    case fields([String: Field])

    init(_ value: Logger.Metadata.Value) {
      switch value {
      case .string(let text): self = .text(text)
      case .stringConvertible(let thing): self = .text(thing.description)
      case .array(let values): self = .list(values.map(Field.init))
      case .dictionary(let values): self = .fields(values.mapValues(Field.init))
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .list(let list): try container.encode(list)
      case .fields(let fields): try container.encode(fields)
      }
    }
  }
}
