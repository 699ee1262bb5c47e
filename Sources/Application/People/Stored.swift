internal import EventLog
internal import Foundation

/// Values as they lie in drawers: JSON in UTF-8.
enum Stored {
  static func read<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) throws(LogFailure) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      throw .unavailable("\(type): \(error)")
    }
  }

  static func written(_ value: some Encodable) throws(AppendFailure) -> [UInt8] {
    do {
      return Array(try JSONEncoder().encode(value))
    } catch {
      throw .unavailable("\(type(of: value)): \(error)")
    }
  }
}
