internal import EventLog
internal import Foundation

/// Values as they lie in drawers: JSON in UTF-8.
enum Stored {
  static func read<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) throws(LogFailure) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      // What a decoder says of a value may repeat it.
      throw .unavailable("\(type): \(Self.kind(of: error))")
    }
  }

  private static func kind(of error: any Error) -> String {
    switch error as? DecodingError {
    case .typeMismatch: "another type"
    case .valueNotFound: "a value is missing"
    case .keyNotFound(let key, _): "\(key.stringValue) is missing"
    case .dataCorrupted: "no JSON that can be read"
    default: "unreadable"
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
