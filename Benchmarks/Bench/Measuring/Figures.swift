import Foundation

/// Named figures on their way out, as one line of JSON.
struct Figures {
  private var values: [String: Double] = [:]

  subscript(name: String) -> Double? {
    get { values[name] }
    set { values[name] = newValue.map { $0.isFinite ? $0 : 0 } }
  }

  func print() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    Swift.print(String(decoding: try encoder.encode(values), as: UTF8.self))
    fflush(nil)
  }
}

/// What makes a measure worthless.
struct MeasureFailure: Error, CustomStringConvertible {
  let description: String
}
