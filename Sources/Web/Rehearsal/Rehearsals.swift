import Application
import Kernel
import Phones
import Sessions
import Synchronization

/// The rehearsals that this server holds with itself: its robots come through its own public door, over loopback.
final class Rehearsals: Sendable {
  static let participants = 30
  static let seconds = 180

  private let host: String
  private let port: Mutex<Int>
  private let speaksTLS: Bool
  private let running = Mutex<[SessionID: Task<Void, Never>]>([:])

  /// `host` is what the server listens on.
  init(host: String, port: Int, speaksTLS: Bool = false) {
    self.host = host == "0.0.0.0" ? "127.0.0.1" : host == "::" ? "::1" : host
    self.port = Mutex(port)
    self.speaksTLS = speaksTLS
  }

  /// Tells where the server really listens, once it does.
  func listens(on port: Int) {
    self.port.withLock { $0 = port }
  }

  /// Sends robots that read `language`; nothing while some are there.
  func start(_ session: SessionID, _ code: JoinCode, in language: Language) {
    let server = ServerAddress(host: host, port: port.withLock { $0 }, isSecure: speaksTLS)
    running.withLock { running in
      if running[session] != nil { return }
      running[session] = Task {
        if let door = try? PhoneDoor(to: server, isOurs: true) {
          let rehearsal = Rehearsal(
            of: code, participants: Self.participants, seconds: Self.seconds, languages: [language],
            seed: UInt64.random(in: 0 ... .max))
          _ = await rehearsal.run(through: door)
          door.close()
        }
        self.running.withLock { $0[session] = nil }
      }
    }
  }

  /// Calls the robots off and waits until they are gone; what they did stays.
  func stop(_ session: SessionID) async {
    let task = running.withLock { $0[session] }
    task?.cancel()
    await task?.value
  }
}
