import Application
import Kernel
import ServiceLifecycle

/// Lets sessions out of memory that nobody uses or looks at any more.
struct Bedtime: Service {
  /// Seconds without any use after which a session sleeps.
  static let patience = 300
  private static let round = Duration.seconds(60)

  let site: Site

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while (try? await Task.sleep(for: Self.round)) != nil { await site.letSleep() }
    }
  }
}

extension Site {
  /// One round of it.
  func letSleep() async {
    let since = house.clock.now.adding(seconds: -Bedtime.patience)
    await house.sessions.letSleep(unusedSince: since) { !hub.topics(of: $0.rawValue).isEmpty }
  }
}
