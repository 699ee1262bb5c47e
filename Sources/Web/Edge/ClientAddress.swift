/// The network address of who asks. Never logged.
struct ClientAddress: Hashable, Sendable {
  /// As text, empty when unknown (a local socket).
  let text: String

  init(_ text: String?) {
    self.text = text ?? ""
  }

  /// What counts as one asker: an IPv4 address, or a whole /64 of IPv6, which one subscriber holds alone.
  var household: String {
    guard text.contains(":") else { return text }
    if let mapped = text.split(separator: ":").last, mapped.contains(".") { return String(mapped) }
    let halves = text.split(separator: "%", maxSplits: 1)[0].firstRange(of: "::")
    let start = halves.map { text[..<$0.lowerBound] } ?? text[...]
    var groups = start.split(separator: ":").prefix(4).map(String.init)
    while groups.count < 4 { groups.append("0") }
    return groups.joined(separator: ":")
  }
}
