public import Kernel

/// The events of a log from a position on, without end: it reads what is there in portions, and waits for the bell when
/// there is no more. A slow reader holds nothing up and costs no memory.
public struct EventFeed: AsyncSequence, Sendable {
  public typealias Element = Envelope
  public typealias Failure = LogFailure

  /// Reads at most so many events after a position.
  public typealias Portion = @Sendable (Position, Int) async throws(LogFailure) -> [Envelope]

  private let position: Position
  private let bell: Doorbell
  private let portion: Portion

  /// For adapters: `bell` is rung after each append, `portion` reads.
  public init(after position: Position, bell: Doorbell, reading portion: @escaping Portion) {
    self.position = position
    self.bell = bell
    self.portion = portion
  }

  public func makeAsyncIterator() -> Iterator {
    Iterator(position: position, bell: bell, portion: portion)
  }

  public struct Iterator: AsyncIteratorProtocol {
    private static let portionSize = 500

    private var position: Position
    private let bell: Doorbell
    private let portion: Portion
    private var ready: ArraySlice<Envelope> = []

    init(position: Position, bell: Doorbell, portion: @escaping Portion) {
      self.position = position
      self.bell = bell
      self.portion = portion
    }

    public mutating func next() async throws(LogFailure) -> Envelope? {
      try await next(isolation: nil)
    }

    public mutating func next(isolation actor: isolated (any Actor)?) async throws(LogFailure) -> Envelope? {
      while ready.isEmpty {
        if Task.isCancelled { return nil }
        ready = try await portion(position, Self.portionSize)[...]
        if ready.isEmpty { await bell.wait(beyond: position) }
      }
      let envelope = ready.removeFirst()
      position = envelope.position
      return envelope
    }
  }
}
