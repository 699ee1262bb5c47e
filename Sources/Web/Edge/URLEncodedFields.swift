import Activities

/// Reads `application/x-www-form-urlencoded` (WHATWG URL, section 5.1): a wrong escape stays as it is, bytes that are
/// no UTF-8 become U+FFFD.
enum URLEncodedFields {
  static func parse(_ bytes: some RandomAccessCollection<UInt8>) throws(FormRefusal) -> Form {
    let pieces = bytes.split(separator: UInt8(ascii: "&"), maxSplits: FormBody.mostFields)
    guard pieces.count <= FormBody.mostFields else { throw .tooManyFields }
    return Form(pieces.map { field($0) })
  }

  private static func field(_ piece: some RandomAccessCollection<UInt8>) -> Form.Field {
    let equals = piece.firstIndex(of: UInt8(ascii: "=")) ?? piece.endIndex
    return Form.Field(name: text(piece[..<equals]), value: text(piece[equals...].dropFirst()))
  }

  private static func text(_ bytes: some RandomAccessCollection<UInt8>) -> String {
    // Mostly there is nothing to decode.
    guard bytes.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") }) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      let escape = rest.prefix(2)
      if byte == UInt8(ascii: "%"), escape.count == 2, let high = escape.first.flatMap(digit),
        let low = escape.last.flatMap(digit)
      {
        decoded.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        decoded.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
