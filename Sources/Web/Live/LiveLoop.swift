import NIOCore

/// The open streams of one event loop. Touched only there.
final class LiveLoop {
  private typealias Connections = [ObjectIdentifier: LiveConnection]

  private let eventLoop: any EventLoop
  private let heartbeat: TimeAmount
  private let delivered: Count
  private var byTopic: [Topic: Connections] = [:]
  private var bySubscriber: [Subscriber: Connections] = [:]
  private var beating: RepeatedTask?

  init(eventLoop: any EventLoop, heartbeat: TimeAmount, delivered: Count) {
    self.eventLoop = eventLoop
    self.heartbeat = heartbeat
    self.delivered = delivered
  }

  func add(_ connection: LiveConnection) {
    byTopic[connection.topic, default: [:]][ObjectIdentifier(connection)] = connection
    bySubscriber[connection.subscriber, default: [:]][ObjectIdentifier(connection)] = connection
    if beating == nil { startBeating() }
  }

  func remove(_ connection: LiveConnection) {
    take(connection, from: connection.topic)
    bySubscriber[connection.subscriber]?[ObjectIdentifier(connection)] = nil
    if bySubscriber[connection.subscriber]?.isEmpty == true { bySubscriber[connection.subscriber] = nil }
    if bySubscriber.isEmpty {
      beating?.cancel()
      beating = nil
    }
  }

  func deliver(_ frame: LiveFrame, to topic: Topic) {
    // Counted once for all: they are thousands.
    var count = 0
    for connection in byTopic[topic, default: [:]].values where connection.deliver(frame) { count += 1 }
    delivered.add(count)
  }

  /// The streams of a subscriber that show another view than `view`.
  func connections(of subscriber: Subscriber, notShowing view: String) -> [LiveConnection] {
    bySubscriber[subscriber, default: [:]].values.filter { $0.topic.view != view }
  }

  /// All streams of a session.
  func connections(of session: String) -> [LiveConnection] {
    byTopic.filter { $0.key.session == session }.flatMap { $0.value.values }
  }

  func move(_ connection: LiveConnection, to topic: Topic) {
    take(connection, from: connection.topic)
    connection.topic = topic
    byTopic[topic, default: [:]][ObjectIdentifier(connection)] = connection
  }

  private func take(_ connection: LiveConnection, from topic: Topic) {
    byTopic[topic]?[ObjectIdentifier(connection)] = nil
    if byTopic[topic]?.isEmpty == true { byTopic[topic] = nil }
  }

  private func startBeating() {
    let this = NIOLoopBound(self, eventLoop: eventLoop)
    beating = eventLoop.scheduleRepeatedTask(initialDelay: heartbeat, delay: heartbeat) { _ in this.value.beat() }
  }

  private func beat() {
    for connections in byTopic.values {
      for connection in connections.values { connection.beat() }
    }
  }
}
