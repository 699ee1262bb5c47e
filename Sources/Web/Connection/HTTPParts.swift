import NIOCore
import NIOHTTP1

extension HTTPRequestHead {
  /// How many bytes of body it says that there are; as many as there can be where it does not say.
  var announcedLength: Int {
    if let length = headers.first(name: "content-length") { return Int(length) ?? .max }
    return headers.contains(name: "transfer-encoding") ? .max : 0
  }

  /// Whether the browser sends the body once it is told to go on (RFC 9110, section 10.1.1).
  var awaitsContinuation: Bool {
    version == .http1_1 && headers.first(name: "expect")?.lowercased() == "100-continue"
  }
}

extension HTTPResponseHead {
  var isEventStream: Bool {
    headers.first(name: "content-type")?.hasPrefix("text/event-stream") ?? false
  }
}

extension HTTPServerRequestPart {
  var isHead: Bool {
    if case .head = self { true } else { false }
  }
}
