import NIOCore

/// The open streams of one event loop. Touched only there.
final class LiveLoop {
  private let eventLoop: any EventLoop
  private let heartbeat: TimeAmount
  private let delivered: Count
  private var byTopic: [Topic: [LiveConnection]] = [:]
  /// Mostly one; several when a participant has several tabs.
  private var bySubscriber: [Subscriber: [LiveConnection]] = [:]
  private var beating: RepeatedTask?

  init(eventLoop: any EventLoop, heartbeat: TimeAmount, delivered: Count) {
    self.eventLoop = eventLoop
    self.heartbeat = heartbeat
    self.delivered = delivered
  }

  func add(_ connection: LiveConnection) {
    put(connection)
    bySubscriber[connection.subscriber, default: []].append(connection)
    if beating == nil { startBeating() }
  }

  func remove(_ connection: LiveConnection) {
    take(connection)
    bySubscriber[connection.subscriber]?.removeAll { $0 === connection }
    if bySubscriber[connection.subscriber]?.isEmpty == true { bySubscriber[connection.subscriber] = nil }
    if bySubscriber.isEmpty {
      beating?.cancel()
      beating = nil
    }
  }

  func deliver(_ frame: LiveFrame, to topic: Topic) {
    // Counted once for all: they are thousands.
    var count = 0
    for connection in byTopic[topic, default: []] where connection.deliver(frame) { count += 1 }
    delivered.add(count)
  }

  /// The streams of a subscriber.
  func connections(of subscriber: Subscriber) -> [LiveConnection] {
    bySubscriber[subscriber, default: []]
  }

  /// All streams of a session.
  func connections(of session: String) -> [LiveConnection] {
    byTopic.filter { $0.key.session == session }.flatMap(\.value)
  }

  func move(_ connection: LiveConnection, to topic: Topic) {
    take(connection)
    connection.topic = topic
    put(connection)
  }

  private func put(_ connection: LiveConnection) {
    connection.place = byTopic[connection.topic]?.count ?? 0
    byTopic[connection.topic, default: []].append(connection)
  }

  // The last takes its place, so that leaving costs the same among ten thousand as among ten.
  private func take(_ connection: LiveConnection) {
    guard isInPlace(connection), let last = byTopic[connection.topic]?.popLast() else { return }
    if last !== connection {
      byTopic[connection.topic]?[connection.place] = last
      last.place = connection.place
    }
    if byTopic[connection.topic]?.isEmpty == true { byTopic[connection.topic] = nil }
  }

  // Asked without holding the array, which would be copied then.
  private func isInPlace(_ connection: LiveConnection) -> Bool {
    connection.place < byTopic[connection.topic]?.count ?? 0
      && byTopic[connection.topic]?[connection.place] === connection
  }

  private func startBeating() {
    let this = NIOLoopBound(self, eventLoop: eventLoop)
    beating = eventLoop.scheduleRepeatedTask(initialDelay: heartbeat, delay: heartbeat) { _ in this.value.beat() }
  }

  private func beat() {
    for connections in byTopic.values {
      for connection in connections { connection.beat() }
    }
  }
}
