public import Logging
public import ServiceLifecycle

/// What has to be done when the house opens, and once a day from then on.
public struct Housekeeping: Service {
  private static let rests = Duration.seconds(86_400)
  private let house: House
  private let logger: Logger

  public init(_ house: House, logger: Logger) {
    self.house = house
    self.logger = logger
  }

  public func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        await sweep()
        try? await Task.sleep(for: Self.rests)
      }
    }
  }

  /// Forgets what is over. What does not work today is tried again tomorrow.
  public func sweep() async {
    do {
      try await house.signIn.forgetWhatIsOver(at: house.clock.now)
    } catch {
      logger.error("What is over could not be swept out.", metadata: ["reason": "\(error)"])
    }
  }
}
