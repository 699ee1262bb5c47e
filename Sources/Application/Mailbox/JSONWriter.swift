/// Writes a value as JSON (RFC 8259) while it encodes itself.
///
/// Foundation's encoder first builds a tree of what it is told, and took a tenth of the time of an answer. This one writes
/// as it goes, in the order in which values name their fields.
final class JSONWriter: Encoder {
  let userInfo: [CodingUserInfoKey: Any]
  // Where it stands is not told: an event that cannot be written is a mistake of ours, and its message says which.
  let codingPath: [any CodingKey] = []
  private var text: [UInt8] = []
  /// What closes the objects and arrays that are open, the innermost last.
  private var open: [UInt8] = []

  private init(_ userInfo: [CodingUserInfoKey: Any]) {
    self.userInfo = userInfo
    text.reserveCapacity(256)
  }

  /// Throws what the value throws, and `EncodingError` for a number that JSON has no name for.
  static func json(of value: some Encodable, userInfo: [CodingUserInfoKey: Any] = [:]) throws -> [UInt8] {
    let writer = JSONWriter(userInfo)
    try writer.write(value)
    writer.close(to: 0)
    return writer.text
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(Fields<Key>(writer: self, depth: begin("{", "}")))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    Elements(writer: self, depth: begin("[", "]"))
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    Single(writer: self)
  }

  private func begin(_ start: Unicode.Scalar, _ end: Unicode.Scalar) -> Int {
    text.append(UInt8(ascii: start))
    open.append(UInt8(ascii: end))
    return open.count
  }

  // Nobody says that they have finished: whoever writes on closes what was begun inside.
  private func close(to depth: Int) {
    while open.count > depth { text.append(open.removeLast()) }
  }

  fileprivate func beginElement(at depth: Int) {
    close(to: depth)
    if text.last != UInt8(ascii: "{"), text.last != UInt8(ascii: "[") { text.append(UInt8(ascii: ",")) }
  }

  fileprivate func beginField(_ name: String, at depth: Int) {
    beginElement(at: depth)
    write(text: name)
    text.append(UInt8(ascii: ":"))
  }

  fileprivate func write(_ value: some Encodable) throws {
    let before = text.count
    try value.encode(to: self)
    // Whoever says nothing has nothing in them.
    if text.count == before { text.append(contentsOf: "{}".utf8) }
  }

  fileprivate func write(plain: some CustomStringConvertible) {
    text.append(contentsOf: plain.description.utf8)
  }

  fileprivate func write(number: some BinaryFloatingPoint & CustomStringConvertible) throws {
    guard number.isFinite else {
      throw EncodingError.invalidValue(number, .init(codingPath: [], debugDescription: "JSON has no \(number)."))
    }
    write(plain: number)
  }

  fileprivate func write(text string: String) {
    text.append(UInt8(ascii: "\""))
    var string = string
    string.withUTF8 { bytes in
      if bytes.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
        text.append(contentsOf: bytes)
      } else {
        for byte in bytes { write(byte) }
      }
    }
    text.append(UInt8(ascii: "\""))
  }

  private func write(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): text += [UInt8(ascii: "\\"), byte]
    case ..<0x20: text.append(contentsOf: "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
    default: text.append(byte)
    }
  }
}

/// The fields of an object.
private struct Fields<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let writer: JSONWriter
  let depth: Int

  var codingPath: [any CodingKey] { [] }

  private func begin(_ key: some CodingKey) -> JSONWriter {
    writer.beginField(key.stringValue, at: depth)
    return writer
  }

  func encodeNil(forKey key: Key) { begin(key).write(plain: "null") }
  func encode(_ value: Bool, forKey key: Key) { begin(key).write(plain: value) }
  func encode(_ value: String, forKey key: Key) { begin(key).write(text: value) }
  func encode(_ value: Double, forKey key: Key) throws { try begin(key).write(number: value) }
  func encode(_ value: Float, forKey key: Key) throws { try begin(key).write(number: value) }
  func encode(_ value: Int, forKey key: Key) { begin(key).write(plain: value) }
  func encode(_ value: Int8, forKey key: Key) { begin(key).write(plain: value) }
  func encode(_ value: Int16, forKey key: Key) { begin(key).write(plain: value) }
  func encode(_ value: Int32, forKey key: Key) { begin(key).write(plain: value) }
  func encode(_ value: Int64, forKey key: Key) { begin(key).write(plain: value) }
  func encode(_ value: UInt, forKey key: Key) { begin(key).write(plain: value) }
  func encode(_ value: UInt8, forKey key: Key) { begin(key).write(plain: value) }
  func encode(_ value: UInt16, forKey key: Key) { begin(key).write(plain: value) }
  func encode(_ value: UInt32, forKey key: Key) { begin(key).write(plain: value) }
  func encode(_ value: UInt64, forKey key: Key) { begin(key).write(plain: value) }
  func encode(_ value: some Encodable, forKey key: Key) throws { try begin(key).write(value) }

  func nestedContainer<Inner: CodingKey>(keyedBy type: Inner.Type, forKey key: Key) -> KeyedEncodingContainer<Inner> {
    begin(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { begin(key).unkeyedContainer() }
  func superEncoder(forKey key: Key) -> any Encoder { begin(key) }

  func superEncoder() -> any Encoder {
    writer.beginField("super", at: depth)
    return writer
  }
}

/// The elements of an array.
private struct Elements: UnkeyedEncodingContainer {
  let writer: JSONWriter
  let depth: Int
  private(set) var count = 0

  init(writer: JSONWriter, depth: Int) {
    self.writer = writer
    self.depth = depth
  }

  var codingPath: [any CodingKey] { [] }

  private mutating func begin() -> JSONWriter {
    writer.beginElement(at: depth)
    count += 1
    return writer
  }

  mutating func encodeNil() { begin().write(plain: "null") }
  mutating func encode(_ value: Bool) { begin().write(plain: value) }
  mutating func encode(_ value: String) { begin().write(text: value) }
  mutating func encode(_ value: Double) throws { try begin().write(number: value) }
  mutating func encode(_ value: Float) throws { try begin().write(number: value) }
  mutating func encode(_ value: Int) { begin().write(plain: value) }
  mutating func encode(_ value: Int8) { begin().write(plain: value) }
  mutating func encode(_ value: Int16) { begin().write(plain: value) }
  mutating func encode(_ value: Int32) { begin().write(plain: value) }
  mutating func encode(_ value: Int64) { begin().write(plain: value) }
  mutating func encode(_ value: UInt) { begin().write(plain: value) }
  mutating func encode(_ value: UInt8) { begin().write(plain: value) }
  mutating func encode(_ value: UInt16) { begin().write(plain: value) }
  mutating func encode(_ value: UInt32) { begin().write(plain: value) }
  mutating func encode(_ value: UInt64) { begin().write(plain: value) }
  mutating func encode(_ value: some Encodable) throws { try begin().write(value) }

  mutating func nestedContainer<Inner: CodingKey>(keyedBy type: Inner.Type) -> KeyedEncodingContainer<Inner> {
    begin().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { begin().unkeyedContainer() }
  mutating func superEncoder() -> any Encoder { begin() }
}

/// A value that is neither.
private struct Single: SingleValueEncodingContainer {
  let writer: JSONWriter

  var codingPath: [any CodingKey] { [] }

  func encodeNil() { writer.write(plain: "null") }
  func encode(_ value: Bool) { writer.write(plain: value) }
  func encode(_ value: String) { writer.write(text: value) }
  func encode(_ value: Double) throws { try writer.write(number: value) }
  func encode(_ value: Float) throws { try writer.write(number: value) }
  func encode(_ value: Int) { writer.write(plain: value) }
  func encode(_ value: Int8) { writer.write(plain: value) }
  func encode(_ value: Int16) { writer.write(plain: value) }
  func encode(_ value: Int32) { writer.write(plain: value) }
  func encode(_ value: Int64) { writer.write(plain: value) }
  func encode(_ value: UInt) { writer.write(plain: value) }
  func encode(_ value: UInt8) { writer.write(plain: value) }
  func encode(_ value: UInt16) { writer.write(plain: value) }
  func encode(_ value: UInt32) { writer.write(plain: value) }
  func encode(_ value: UInt64) { writer.write(plain: value) }
  func encode(_ value: some Encodable) throws { try writer.write(value) }
}
