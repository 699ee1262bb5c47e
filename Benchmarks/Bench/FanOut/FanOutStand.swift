import Hummingbird
import Kernel
import Logging
import NIOCore
import Synchronization
import Web

/// The fan-out path alone, to be measured beside others: what is posted to `/pub` goes to everyone who follows `/sub`,
/// through the edge, the hub and the connections that carry the fragments of a session. It asks nobody who they are, so
/// it listens on this machine alone.
func buildFanOutStand(port: Int, logger: Logger) -> some ApplicationProtocol {
  let edge = Edge(configuration: .standard, assets: AssetCatalogue(files: [:]))
  let hub = LiveHub()
  let router = edge.router()
  let topic = Topic(session: "stand", view: "all", language: .english)
  let published = Mutex<Int64>(0)
  router.get("sub") { request, context in
    try await hub.stream(to: context.id, for: request, in: context) { topic }
  }
  router.post("pub") { request, _ in
    let bytes = try await request.body.collect(upTo: 64 * 1024)
    let number = published.withLock { number in
      number += 1
      return number
    }
    hub.publish(topic, id: number, bytes: Array(bytes.readableBytesView))
    return "ok\n"
  }
  let responder = edge.responder(for: router)
  return Application(
    responder: responder, server: edge.server(responder, logger: logger),
    configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: "Passerelle"), logger: logger)
}
