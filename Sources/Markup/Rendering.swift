extension Markup {
  /// The HTML of this value in UTF-8.
  public func rendered() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4096)
    write(to: &bytes)
    return bytes
  }

  /// The HTML of a whole page, with its document type.
  public func renderedPage() -> [UInt8] {
    var bytes = Array("<!DOCTYPE html>\n".utf8)
    bytes.reserveCapacity(16384)
    write(to: &bytes)
    return bytes
  }

  /// The HTML as text, for tests and logs of this library's users.
  public var html: String {
    String(decoding: rendered(), as: UTF8.self)
  }

  fileprivate func write(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text): Self.escape(text, into: &bytes)
    case .group(let children): for child in children { child.write(to: &bytes) }
    case .element(let element): element.write(to: &bytes)
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0: true
    default: false
    }
  }

  fileprivate static func escape(_ text: String, into bytes: inout [UInt8]) {
    // Most text has nothing to escape, and then it is copied at once.
    guard text.utf8.contains(where: isSpecial) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      // A NUL is an error in every HTML parser; U+FFFD is what they make of it.
      case 0: bytes += "\u{FFFD}".utf8
      default: bytes.append(byte)
      }
    }
  }
}

extension Markup.Element {
  fileprivate func write(to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "<"))
    bytes += name.text.utf8
    for pair in attributes.pairs { write(pair, to: &bytes) }
    bytes.append(UInt8(ascii: ">"))
    if name.isVoid { return }
    // The parser drops a newline that comes first in these two; one more keeps the person's own.
    if name.text == "textarea" || name.text == "pre" { bytes.append(UInt8(ascii: "\n")) }
    for child in children { child.write(to: &bytes) }
    bytes += "</".utf8
    bytes += name.text.utf8
    bytes.append(UInt8(ascii: ">"))
  }

  private func write(_ pair: Attributes.Pair, to bytes: inout [UInt8]) {
    switch pair.value {
    case .flag(false): return
    case .flag(true):
      bytes.append(UInt8(ascii: " "))
      bytes += pair.name.utf8
    case .text(let text):
      bytes.append(UInt8(ascii: " "))
      bytes += pair.name.utf8
      bytes += "=\"".utf8
      Markup.escape(text, into: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
  }
}
