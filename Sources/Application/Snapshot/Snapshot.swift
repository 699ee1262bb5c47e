internal import Crypto
import EventLog
internal import Foundation
import Kernel

/// A state folded from the log as it stood at a position, kept in a drawer so that the next start reads only what came
/// after. A help and never the truth: one that is missing, damaged or of another making is as if there were none.
struct Snapshot<State: Codable & Sendable>: Codable, Sendable {
  /// Counts how often the meaning of `State` has changed.
  let making: Int
  let position: Position
  let state: State

  init(of state: State, at position: Position, making: Int) {
    self.making = making
    self.position = position
    self.state = state
  }

  /// What lies under `key`, if it is whole, of that `making`, and not of a log that reached further than this one.
  static func kept(under key: String, making: Int, upTo last: Position, in log: any EventLog) async throws(LogFailure)
    -> Snapshot?
  {
    guard let bytes = try await log.value(in: .snapshots, key: key), let snapshot = read(bytes) else { return nil }
    return snapshot.making == making && snapshot.position <= last ? snapshot : nil
  }

  /// Lays the snapshot under `key`.
  func keeping(under key: String) throws(CodecFailure) -> AsideWrite {
    do {
      let body = Array(try JSONEncoder().encode(self))
      return .put(.snapshots, key: key, value: Self.digest(of: body) + body)
    } catch {
      throw .unwritable(reason: String(describing: error))
    }
  }

  // A flipped bit in a title would still be JSON: the digest stands before the body.
  private static func read(_ bytes: [UInt8]) -> Snapshot? {
    let body = bytes.dropFirst(SHA256.byteCount)
    guard Array(bytes.prefix(SHA256.byteCount)) == digest(of: body) else { return nil }
    return try? JSONDecoder().decode(Snapshot.self, from: Data(body))
  }

  private static func digest(of body: some DataProtocol) -> [UInt8] { Array(SHA256.hash(data: body)) }
}
