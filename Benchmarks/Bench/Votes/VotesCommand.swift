import ArgumentParser
import Foundation
import NIOCore

/// Answers, as many as the server takes: each is durable before it is acknowledged.
struct VotesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "votes", abstract: "Answers a poll over many connections, through the real route.")

  @OptionGroup var hall: HallOptions

  @Option(help: "How many connections there are, each with one answer on its way.")
  var connections = 256

  @Option(help: "How long, in seconds.")
  var seconds = 8.0

  @Option(help: "The most answers of one participant; more would be slowed down by the server, rightly.")
  var perPhone = 55

  @Option(help: "The most answers of all together.")
  var most = Int.max

  func run() async throws {
    let seconds = seconds
    let most = min(most, perPhone * (try Hall.read(from: hall.file).seats.count))
    let polling = try await hall.prepare { [connections] hall, dialling, loop in
      Polling(in: hall, through: dialling, on: loop, connections: connections, most: most)
    }
    let (loop, server) = (polling.eventLoop, hall.process)
    // The first second is not counted: connections open, caches fill.
    try await loop.flatSubmit { polling.value.run(for: min(1, seconds / 2), over: most / 4) }.get()
    let cpu = server.cpu
    let start = ContinuousClock.now
    try await loop.flatSubmit { polling.value.run(for: seconds, over: most) }.get()
    let time = (ContinuousClock.now - start) / .seconds(1)
    let spent = server.cpu - cpu
    let (answers, failures, times) = try await loop.submit {
      (polling.value.answers, polling.value.failures, polling.value.times)
    }.get()
    guard answers > 0 else { throw MeasureFailure(description: "No answer was taken.") }
    var sorted = times
    var figures = Figures()
    figures["answers"] = Double(answers)
    figures["failures"] = Double(failures)
    figures["perSecond"] = Double(answers) / time
    figures["microsecondsPerAnswer"] = spent * 1e6 / Double(answers)
    figures["serverLoad"] = spent / time
    figures["p50"] = sorted.quantile(0.5)
    figures["p99"] = sorted.quantile(0.99)
    figures["memory"] = Double(server.memory)
    try figures.print()
  }
}
