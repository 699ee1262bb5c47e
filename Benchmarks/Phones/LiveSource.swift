package import Application
import NIOCore
import NIOHTTP1

/// A phone that listens to a live stream: it comes back when the stream breaks, as its browser does, and when the
/// server says goodbye, as the script of the page does. It lives until it is stopped or over.
package final class LiveSource {
  package enum News {
    /// The stream is open, for the first time or again.
    case open
    case fragment(String)
    /// It will not come back.
    case over(Ending)
  }

  package enum Ending: Hashable, Sendable {
    case refused(status: Int)
    case failed(LineFailure)
  }

  /// The server says something every 20 seconds; a stream that is silent for so long is dead.
  private static let longestSilence = TimeAmount.seconds(70)
  private static let longestWait: Int64 = 30_000

  private enum State {
    case waiting, calling, open, over
  }

  private let lines: Lines
  private let path: String
  private let phone: Phone
  private let hear: (News) -> Void
  private var state = State.waiting
  private var events = LiveEvents()
  private var call: Call?
  private var coming: Scheduled<Void>?
  private var lastHeard = NIODeadline.now()
  /// How often it has come back.
  package private(set) var returns = 0

  package init(_ path: String, of lines: Lines, as phone: Phone, hear: @escaping (News) -> Void) {
    self.path = path
    self.lines = lines
    self.phone = phone
    self.hear = hear
  }

  package func start() {
    state = .calling
    lastHeard = lines.eventLoop.now
    let call = lines.call(.stream(path, after: events.lastID, as: phone)) { self.listen($0) }
    guard !call.isOver else { return }
    self.call = call
    watch(call)
  }

  /// Listens no more, and tells nothing more.
  package func stop() {
    coming?.cancel()
    drop(and: .over)
  }

  private func listen(_ heard: Heard) {
    guard state == .calling || state == .open else { return }
    lastHeard = lines.eventLoop.now
    switch heard {
    case .head(let head): open(head)
    case .body(let bytes): if state == .open { read(bytes) }
    case .end: comeBack(after: nil)
    case .lost(let failure):
      if state == .open, failure.isBreak { comeBack(after: nil) } else { end(.failed(failure)) }
    }
  }

  private func open(_ head: HTTPResponseHead) {
    guard head.status == .ok, head.headers.first(name: "Content-Type")?.hasPrefix("text/event-stream") == true else {
      return end(.refused(status: Int(head.status.code)))
    }
    state = .open
    hear(.open)
  }

  private func read(_ bytes: ByteBuffer) {
    do throws(LineFailure) {
      for event in try events.read(bytes.readableBytesView) {
        switch event.name {
        case "fragment": hear(.fragment(event.data))
        case "bye": return comeBack(after: Int64(event.data))
        default: break
        }
        guard state == .open else { return }
      }
    } catch {
      end(.failed(error))
    }
  }

  private func comeBack(after milliseconds: Int64?) {
    drop(and: .waiting)
    events.startAgain()
    returns += 1
    // Coming back at once, again and again, would be an attack on a server that has nothing to say.
    let wait = max(100, min(Self.longestWait, milliseconds ?? events.retry ?? 3_000))
    coming = lines.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(wait)) {
      if self.state == .waiting { self.start() }
    }
  }

  private func end(_ ending: Ending) {
    drop(and: .over)
    hear(.over(ending))
  }

  // The state first, so that what hanging up tells is not taken for a loss.
  private func drop(and state: State) {
    self.state = state
    call?.hangUp()
    call = nil
  }

  private func watch(_ watched: Call?) {
    lines.eventLoop.assumeIsolated().scheduleTask(in: Self.longestSilence) { [weak self, weak watched] in
      guard let self, let watched, !watched.isOver else { return }
      if lines.eventLoop.now - lastHeard >= Self.longestSilence {
        watched.hangUp(.late(seconds: 70))
      } else {
        watch(watched)
      }
    }
  }
}
