import NIOCore

/// The streams that follow one topic on one event loop.
///
/// What a frame needs of each stands side by side. Ten thousand connections are not looked at one by one, and do not push
/// out of the caches what the system needs to send to them.
struct Audience {
  private struct Listener {
    let connection: LiveConnection
    /// Nil while what is sent has to go through the connection.
    var socket: BareSocket?
    /// The number of the newest frame that was given to it.
    var heard: Int
  }

  /// A frame that is for the connection to send, but for the bytes that went already.
  typealias Rest = (connection: LiveConnection, sent: Int)

  private var listeners: [Listener] = []

  var isEmpty: Bool { listeners.isEmpty }
  var connections: [LiveConnection] { listeners.map { $0.connection } }

  /// Takes in a stream that has had the frames up to that number.
  mutating func add(_ connection: LiveConnection, heard: Int) {
    connection.place = listeners.count
    listeners.append(Listener(connection: connection, socket: nil, heard: heard))
  }

  // The last takes its place, so that leaving costs the same among ten thousand as among ten.
  mutating func remove(_ connection: LiveConnection) {
    guard holds(connection), let last = listeners.popLast(), last.connection !== connection else { return }
    listeners[connection.place] = last
    last.connection.place = connection.place
  }

  /// From now on, frames go to the socket, or to the connection where there is none.
  mutating func setSocket(_ socket: BareSocket?, of connection: LiveConnection) {
    if holds(connection) { listeners[connection.place].socket = socket }
  }

  /// Sends `frame` to all sockets that take it, and gives what is left to do. Nobody hears of it meanwhile: who does may
  /// leave.
  mutating func send(_ frame: LiveFrame) -> (delivered: Int, rest: [Rest]) {
    send(frame) { listener in
      if listener.heard >= frame.number { return false }
      listener.heard = frame.number
      return true
    }
  }

  /// Sends a heartbeat to all sockets that take it, and gives what is left to do.
  mutating func beat() -> [Rest] {
    send(.heartbeat) { _ in true }.rest
  }

  private mutating func send(
    _ frame: LiveFrame, where isMeant: (inout Listener) -> Bool
  ) -> (delivered: Int, rest: [Rest]) {
    var delivered = 0
    var rest: [Rest] = []
    frame.chunked.withUnsafeReadableBytes { bytes in
      for place in listeners.indices where isMeant(&listeners[place]) {
        let sent = listeners[place].socket?.write(bytes) ?? 0
        if sent == bytes.count { delivered += 1 } else { rest.append((listeners[place].connection, sent)) }
      }
    }
    return (delivered, rest)
  }

  private func holds(_ connection: LiveConnection) -> Bool {
    connection.place < listeners.count && listeners[connection.place].connection === connection
  }
}
