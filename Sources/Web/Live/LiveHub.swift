package import NIOCore
import Synchronization

/// The fan-out: whoever publishes a fragment to a topic reaches everyone who is subscribed to it with the same bytes.
///
/// The newest fragment of each topic is kept and given to whoever comes, except to the first: with nobody there a view is
/// not rendered, and what was kept may be old. There are no queues: a slow reader gets the newest when it is ready.
package final class LiveHub: Sendable {
  private struct State {
    var newest: [Topic: LiveFrame] = [:]
    var counts: [Topic: Int] = [:]
    var loops: [ObjectIdentifier: NIOLoopBound<LiveLoop>] = [:]
    var framesMade = 0
    var ask: @Sendable (_ session: String) -> Void = { _ in }
  }

  private let state = Mutex(State())
  /// Frames that went to a stream.
  let delivered = Count()
  private let heartbeat: TimeAmount
  private let presence: @Sendable (Presence) -> Void
  /// Distinguishes the events of this run of the server from those of another.
  private let run = String(UInt32.random(in: .min ... .max), radix: 36)

  /// `presence` is told of every stream that opens or ends.
  package init(heartbeat: TimeAmount = .seconds(20), presence: @escaping @Sendable (Presence) -> Void = { _ in }) {
    self.heartbeat = heartbeat
    self.presence = presence
  }

  /// Names who renders a session when somebody comes to a topic that has no fragment. `ask` must not wait.
  func whenMissing(_ ask: @escaping @Sendable (_ session: String) -> Void) {
    state.withLock { $0.ask = ask }
  }

  /// Sends `bytes` to everyone subscribed to `topic`, unless they have just these bytes. `id` is the position of the
  /// log that the bytes show.
  package func publish(_ topic: Topic, id: Int64, event: String = "fragment", bytes: [UInt8]) {
    state.withLock { state in
      if let newest = state.newest[topic], newest.event == event, newest.bytes == bytes { return }
      // Bytes can change while the log stands still (a reaction fades, a window opens by the clock), and two views at the
      // same position are two events: every frame has a number of its own.
      state.framesMade += 1
      let frame = LiveFrame(
        id: "\(id)-\(state.framesMade)-\(run)", number: state.framesMade, event: event, bytes: bytes)
      state.newest[topic] = frame
      guard state.counts[topic] != nil else { return }
      // Handed over under the lock, so that every loop sees the frames of a topic in the same order.
      for loop in state.loops.values { loop.execute { $0.deliver(frame, to: topic) } }
    }
  }

  /// Moves every stream of the participant to another view of the session, each in its language.
  func move(_ subscriber: Subscriber, to view: String) {
    let loops = state.withLock { Array($0.loops.values) }
    for loop in loops {
      loop.execute { live in
        for connection in live.connections(of: subscriber) where connection.topic.view != view {
          self.move(connection, to: view, live)
        }
      }
    }
  }

  /// Moves every stream of the session to the view that `view` names for its subscriber's key, where that is another.
  func arrange(_ session: String, by view: @escaping @Sendable (_ key: String) -> String?) {
    let loops = state.withLock { Array($0.loops.values) }
    for loop in loops {
      loop.execute { live in
        for connection in live.connections(of: session) {
          guard let view = view(connection.subscriber.key), view != connection.topic.view else { continue }
          self.move(connection, to: view, live)
        }
      }
    }
  }

  /// Like `arrange(_:by:)`, of the streams of these keys alone.
  func arrange(_ session: String, only keys: [String], by view: @escaping @Sendable (_ key: String) -> String?) {
    if keys.isEmpty { return }
    let loops = state.withLock { Array($0.loops.values) }
    for loop in loops {
      loop.execute { live in
        for key in keys {
          for connection in live.connections(of: Subscriber(session: session, key: key)) {
            guard let view = view(key), view != connection.topic.view else { continue }
            self.move(connection, to: view, live)
          }
        }
      }
    }
  }

  /// Has the pages of these subscribers fetch themselves anew.
  func renew(_ session: String, only keys: [String]) {
    if keys.isEmpty { return }
    for loop in state.withLock({ Array($0.loops.values) }) {
      loop.execute { live in
        for key in keys {
          for connection in live.connections(of: Subscriber(session: session, key: key)) { connection.deliver(.renew) }
        }
      }
    }
  }

  /// How many streams are open on the topic.
  func subscriberCount(_ topic: Topic) -> Int {
    state.withLock { $0.counts[topic] ?? 0 }
  }

  /// The topics of a session that somebody is subscribed to: the views worth rendering.
  func topics(of session: String) -> Set<Topic> {
    state.withLock { Set($0.counts.keys.filter { $0.session == session }) }
  }

  /// How many streams are open, by what they follow: `screen`, `facilitator`, `asked`, `answered`.
  func streams() -> [String: Int] {
    state.withLock { state in
      state.counts.reduce(into: [:]) { streams, count in
        streams[count.key.view.split(separator: " ").first.map(String.init) ?? "", default: 0] += count.value
      }
    }
  }

  /// The newest frame of a topic.
  func newest(_ topic: Topic) -> LiveFrame? {
    state.withLock { $0.newest[topic] }
  }

  // MARK: For connections, on their event loop

  /// Subscribes the connection and gives the newest frame of its topic, if it can be trusted to be so.
  func join(_ connection: LiveConnection, on eventLoop: any EventLoop) -> (LiveLoop, newest: LiveFrame?) {
    let (loop, newest, ask) = state.withLock { state in
      if state.counts[connection.topic] == nil { state.newest[connection.topic] = nil }
      state.counts[connection.topic, default: 0] += 1
      let loop = state.loops[ObjectIdentifier(eventLoop)] ?? makeLoop(eventLoop)
      state.loops[ObjectIdentifier(eventLoop)] = loop
      return (loop, state.newest[connection.topic], state.ask)
    }
    loop.value.add(connection, newest: newest)
    presence(Presence(subscriber: connection.subscriber, topic: connection.topic, isHere: true))
    if newest == nil { ask(connection.topic.session) }
    return (loop.value, newest)
  }

  /// Ends the subscription of the connection.
  func leave(_ connection: LiveConnection, on eventLoop: any EventLoop) {
    let loop = state.withLock { state in
      Self.countDown(connection.topic, in: &state)
      return state.loops[ObjectIdentifier(eventLoop)]
    }
    loop?.value.remove(connection)
    presence(Presence(subscriber: connection.subscriber, topic: connection.topic, isHere: false))
  }

  private func move(_ connection: LiveConnection, to view: String, _ loop: LiveLoop) {
    var topic = connection.topic
    topic.view = view
    let target = topic
    let (newest, ask) = state.withLock { state in
      // Up before down: a session that is empty for a moment would lose what is kept for it.
      state.counts[target, default: 0] += 1
      Self.countDown(connection.topic, in: &state)
      return (state.newest[target], state.ask)
    }
    loop.move(connection, to: target, newest: newest)
    guard let newest else { return ask(target.session) }
    if connection.deliver(newest) { delivered.add() }
  }

  private func makeLoop(_ eventLoop: any EventLoop) -> NIOLoopBound<LiveLoop> {
    NIOLoopBound(LiveLoop(eventLoop: eventLoop, heartbeat: heartbeat, delivered: delivered), eventLoop: eventLoop)
  }

  private static func countDown(_ topic: Topic, in state: inout State) {
    let left = state.counts[topic, default: 1] - 1
    state.counts[topic] = left == 0 ? nil : left
    guard left == 0 else { return }
    state.newest[topic] = nil
    if state.counts.keys.contains(where: { $0.session == topic.session }) { return }
    for other in state.newest.keys.filter({ $0.session == topic.session }) {
      state.newest[other] = nil
    }
  }
}

extension NIOLoopBound<LiveLoop> {
  fileprivate func execute(_ work: @escaping @Sendable (LiveLoop) -> Void) {
    eventLoop.execute { work(value) }
  }
}
