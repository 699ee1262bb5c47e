import EventLog
import Foundation
import Kernel
import Sessions
import Testing

@testable import Application

@Suite("Whoever watches sessions")
struct WatchingTests {
  // A server that runs for weeks calls it millions of times: calls that lead through one more function each time would
  // end it, and slow it down long before.
  @Test("is told of the hundredth change as directly as of the first")
  func toldDirectly() async throws {
    let sessions = SessionRegistry(log: MemoryEventLog(), clock: StandingClock())
    let (depths, told) = AsyncStream.makeStream(of: Int.self)
    sessions.watch { _, _ in told.yield(Thread.callStackReturnAddresses.count) }
    let id = try await sessions.create(title: "Handovers that hold", owner: camille).id
    for number in 1...100 { try await sessions.send(.settings(.rename("Handovers \(number)")), to: id) }
    var measured: [Int] = []
    for await depth in depths {
      measured.append(depth)
      if measured.count == 101 { break }
    }
    #expect(Set(measured.suffix(90)).count == 1)
    #expect(measured.max() ?? 0 <= (measured.min() ?? 0) + 4)
  }
}
