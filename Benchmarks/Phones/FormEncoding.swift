import Activities
import NIOCore

/// The fields of a form as `application/x-www-form-urlencoded` (URL Standard, section 5.2).
enum FormEncoding {
  static func bytes(of form: Form) -> ByteBuffer {
    var buffer = ByteBuffer()
    for (place, field) in form.fields.enumerated() {
      if place > 0 { buffer.writeStaticString("&") }
      write(field.name, to: &buffer)
      buffer.writeStaticString("=")
      write(field.value, to: &buffer)
    }
    return buffer
  }

  private static func write(_ text: String, to buffer: inout ByteBuffer) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"):
        buffer.writeInteger(byte)
      case UInt8(ascii: " "): buffer.writeStaticString("+")
      default: buffer.writeBytes([UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)])
      }
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
