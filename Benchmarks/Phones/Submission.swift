/// The number by which a server knows an answer that is sent a second time: sixteen random bytes, as the script of the
/// pages draws them.
package struct Submission: Hashable, Sendable {
  package let text: String

  package init() {
    var system = SystemRandomNumberGenerator()
    self.init(using: &system)
  }

  package init(using generator: inout some RandomNumberGenerator) {
    text = (0..<2).map { _ in
      let digits = String(generator.next() as UInt64, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
