public import EventLog
internal import Kernel

/// The pictures that slides show, each under a name that cannot be guessed.
public struct Pictures: Sendable {
  private let log: any EventLog

  public init(log: any EventLog) {
    self.log = log
  }

  /// Keeps the picture and answers its name.
  public func keep(_ picture: Picture) async throws(AppendFailure) -> String {
    var system = SystemRandomNumberGenerator()
    let name = Identifier<Picture>(using: &system).rawValue
    try await log.write([.put(.pictures, key: name, value: picture.bytes)])
    return name
  }

  /// The picture of that name, if there is one.
  public func picture(_ name: String) async throws(LogFailure) -> Picture? {
    guard let bytes = try await log.value(in: .pictures, key: name) else { return nil }
    return try? Picture(bytes)
  }
}

extension House {
  public var pictures: Pictures { Pictures(log: log) }
}
