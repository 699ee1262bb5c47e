import NIOCore

/// The open streams of one event loop. Touched only there.
final class LiveLoop {
  private let eventLoop: any EventLoop
  private let heartbeat: TimeAmount
  private let delivered: Count
  private var audiences: [Topic: Audience] = [:]
  /// Mostly one; several when a participant has several tabs.
  private var bySubscriber: [Subscriber: [LiveConnection]] = [:]
  private var beating: RepeatedTask?

  init(eventLoop: any EventLoop, heartbeat: TimeAmount, delivered: Count) {
    self.eventLoop = eventLoop
    self.heartbeat = heartbeat
    self.delivered = delivered
  }

  /// Takes in a stream that is given `newest`, and no older frame.
  func add(_ connection: LiveConnection, newest: LiveFrame?) {
    audiences[connection.topic, default: Audience()].add(connection, heard: newest?.number ?? 0)
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
    guard let sending = audiences[topic]?.send(frame) else { return }
    var count = sending.delivered
    for rest in sending.rest where rest.connection.deliver(frame, after: rest.sent) { count += 1 }
    // Counted once for all: they are thousands.
    delivered.add(count)
  }

  /// The streams of a subscriber.
  func connections(of subscriber: Subscriber) -> [LiveConnection] {
    bySubscriber[subscriber, default: []]
  }

  /// All streams of a session.
  func connections(of session: String) -> [LiveConnection] {
    audiences.filter { $0.key.session == session }.flatMap { $0.value.connections }
  }

  /// Moves a stream, which is given `newest` of its new topic.
  func move(_ connection: LiveConnection, to topic: Topic, newest: LiveFrame?) {
    take(connection)
    connection.topic = topic
    audiences[topic, default: Audience()].add(connection, heard: newest?.number ?? 0)
    setSocket(connection.freeSocket, of: connection)
  }

  /// From now on, frames go to the socket, or to the connection where there is none.
  func setSocket(_ socket: BareSocket?, of connection: LiveConnection) {
    audiences[connection.topic]?.setSocket(socket, of: connection)
  }

  private func take(_ connection: LiveConnection) {
    audiences[connection.topic]?.remove(connection)
    if audiences[connection.topic]?.isEmpty == true { audiences[connection.topic] = nil }
  }

  private func startBeating() {
    let this = NIOLoopBound(self, eventLoop: eventLoop)
    beating = eventLoop.scheduleRepeatedTask(initialDelay: heartbeat, delay: heartbeat) { _ in this.value.beat() }
  }

  private func beat() {
    for topic in Array(audiences.keys) {
      for rest in audiences[topic]?.beat() ?? [] { rest.connection.beat(after: rest.sent) }
    }
  }
}
