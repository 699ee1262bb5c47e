import CQREncode
import Kernel
import Markup

/// A QR code as a drawing: one path of runs of dark modules, made by libqrencode at error correction level M.
struct QRCodeDrawing: Sendable {
  /// Modules a side.
  let width: Int
  /// Row after row, whether the module is dark.
  let modules: [Bool]

  /// The code of `text`; nil when it is empty or too long for the largest code (2,331 bytes).
  init?(_ text: String) {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    width = Int(code.pointee.width)
    // The lowest bit of a module says whether it is dark; the others say what it is for.
    modules = UnsafeBufferPointer(start: code.pointee.data, count: width * width).map { $0 & 1 == 1 }
  }

  /// The drawing, named for those who cannot see it. The quiet zone around it is the page's business (`.qr`).
  func markup(in language: Language) -> Markup {
    .svg(
      [
        "class": "qr", "viewBox": "0 0 \(String(width)) \(String(width))", "role": "img",
        "aria-label": .text(Self.label[language]),
      ],
      .path(["d": .text(path)]))
  }

  private var path: String {
    var path = ""
    for row in 0..<width {
      var column = 0
      while column < width {
        let run = modules[(row * width + column)..<(row * width + width)].prefix { $0 }.count
        if run > 0 { path += "M\(column) \(row)h\(run)v1h-\(run)z" }
        column += max(run, 1)
      }
    }
    return path
  }

  private static let label = Bilingual(french: "Code QR de la séance", english: "QR code of the session")
}
