import Kernel
import NIOCore
import Testing

@testable import Web

@Suite("An answer that carries a fragment")
struct FragmentHeadsTests {
  @Test("stays as it is while it waits for a slow reader and others are written")
  func held() {
    let heads = FragmentHeads()
    func answer(_ text: String) -> ByteBuffer {
      heads.whole(text.utf8.count, in: .french, isSecure: false) { $0.writeString(text) }
    }
    let (camilles, amaras) = (answer("<p>pour Camille</p>"), answer("<p>à Amara</p>"))
    for (bytes, text) in [(camilles, "<p>pour Camille</p>"), (amaras, "<p>à Amara</p>")] {
      let whole = String(buffer: bytes)
      #expect(whole.hasSuffix("\r\n\r\n" + text) && whole.contains("content-length: \(text.utf8.count)\r\n"))
    }
  }
}
