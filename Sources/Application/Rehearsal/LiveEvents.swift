/// Reads the fragments out of a live stream as its bytes come (HTML, section 9.2.6).
public struct LiveEvents: Sendable {
  private var line: [UInt8] = []
  private var name = ""
  private var data: [String] = []

  public init() {}

  /// Takes the next bytes; answers with the data of the fragments that are complete.
  public mutating func read(_ bytes: some Sequence<UInt8>) -> [String] {
    var fragments: [String] = []
    for byte in bytes {
      guard byte == UInt8(ascii: "\n") else {
        if byte != UInt8(ascii: "\r") { line.append(byte) }
        continue
      }
      let text = String(decoding: line, as: UTF8.self)
      line.removeAll(keepingCapacity: true)
      if let fragment = end(of: text) { fragments.append(fragment) }
    }
    return fragments
  }

  private mutating func end(of line: String) -> String? {
    if line.isEmpty {
      defer {
        name = ""
        data = []
      }
      return name == "fragment" ? data.joined(separator: "\n") : nil
    }
    if line.hasPrefix("event: ") { name = String(line.dropFirst(7)) }
    if line.hasPrefix("data: ") { data.append(String(line.dropFirst(6))) }
    return nil
  }
}
