import Dispatch
import Foundation
import Synchronization

/// Ctrl-C and SIGTERM while a copy is made: it is not left lying half done.
final class Interruption {
  private final class Flag: Sendable {
    let isUp = Atomic(false)
  }

  private let flag = Flag()
  private let sources: [any DispatchSourceSignal]

  var isHere: Bool { flag.isUp.load(ordering: .relaxed) }

  init() {
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      return DispatchSource.makeSignalSource(signal: number, queue: .global())
    }
    for source in sources {
      source.setEventHandler { [flag] in flag.isUp.store(true, ordering: .relaxed) }
      source.resume()
    }
  }
}
