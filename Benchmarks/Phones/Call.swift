import NIOCore

/// A request on its way, from dialling to the last byte of the reply.
package final class Call {
  private var hear: ((Heard) -> Void)?
  private var line: Line?

  init(hear: @escaping (Heard) -> Void) {
    self.hear = hear
  }

  /// Whether nothing more will be heard.
  package var isOver: Bool { hear == nil }

  /// Wants no more of it. The connection ends with it, unless the reply was whole.
  package func hangUp(_ failure: LineFailure = .hungUp) {
    guard !isOver else { return }
    line?.close()
    tell(.lost(failure))
  }

  func begin(_ request: PhoneRequest, to server: ServerAddress, on line: Line, whenFree: @escaping (Line) -> Void) {
    self.line = line
    line.ask(request, of: server) { heard in
      if case .end = heard { whenFree(line) }
      self.tell(heard)
    }
  }

  func tell(_ heard: Heard) {
    let hear = hear
    switch heard {
    case .end, .lost:
      self.hear = nil
      line = nil
    case .head, .body: break
    }
    hear?(heard)
  }
}
