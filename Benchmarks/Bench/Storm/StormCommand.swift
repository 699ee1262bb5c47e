import ArgumentParser
import Foundation
import NIOCore

/// A whole organisation in one hall: everybody joins within half a minute, everybody votes within ten seconds, and
/// everybody sees the result.
struct StormCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "storm", abstract: "Has a crowd join, vote and see the result, as phones do.")

  @OptionGroup var hall: HallOptions

  @OptionGroup var crowd: CrowdOptions

  @Option(help: "Within how many seconds they join.")
  var joining = 30.0

  @Option(help: "Within how many seconds they vote.")
  var voting = 10.0

  private var phones: Int { crowd.phones }
  private var server: ServerProcess { hall.process }

  func run() async throws {
    let sources = try crowd.sources()
    // The participants of the hall itself stay away.
    let storm = try await hall.prepare { [phones] hall, dialling, loop in
      Storm(of: phones, in: hall, through: dialling, from: sources, on: loop)
    }
    var figures = Figures()
    let memory = server.memory
    try await join(storm, into: &figures)
    figures["memoryPerPhone"] = Double(server.memory - memory) / Double(phones)
    try await vote(storm, into: &figures)
    figures["memory"] = Double(server.memory)
    let problems = try await storm.eventLoop.submit { storm.value.problems }.get()
    for problem in problems.prefix(5) { FileHandle.standardError.write(Data((problem + "\n").utf8)) }
    figures["errors"] = Double(problems.count)
    try figures.print()
  }

  private func join(_ storm: NIOLoopBound<Storm>, into figures: inout Figures) async throws {
    let (start, cpu) = (ContinuousClock.now, server.cpu)
    let joining = joining
    try await storm.eventLoop.submit { storm.value.join(within: joining) }.get()
    try await Self.wait(upTo: joining + 30) { try await storm.eventLoop.submit { storm.value.allHere }.get() }
    figures["joinSeconds"] = (ContinuousClock.now - start) / .seconds(1)
    figures["joined"] = Double(try await storm.eventLoop.submit { storm.value.here }.get())
    figures["microsecondsPerJoin"] = (server.cpu - cpu) * 1e6 / Double(phones)
    var times = try await storm.eventLoop.submit { storm.value.joinTimes }.get()
    figures["joinP99"] = times.quantile(0.99)
    try await Task.sleep(for: .seconds(2))
  }

  private func vote(_ storm: NIOLoopBound<Storm>, into figures: inout Figures) async throws {
    let cpu = server.cpu
    let voting = voting
    try await storm.eventLoop.submit { storm.value.vote(within: voting) }.get()
    try await Self.wait(upTo: voting + 30) { try await storm.eventLoop.submit { storm.value.allVoted }.get() }
    try await Task.sleep(for: .seconds(4))
    figures["microsecondsPerVote"] = (server.cpu - cpu) * 1e6 / Double(phones)
    let outcome = try await storm.eventLoop.submit { storm.value.outcome }.get()
    var times = outcome.voteTimes
    figures["voted"] = Double(outcome.voted)
    figures["counted"] = Double(outcome.counted)
    figures["voteP50"] = times.quantile(0.5)
    figures["voteP99"] = times.quantile(0.99)
    figures["withLastResult"] = Double(outcome.withLastResult)
    figures["lastResultSeconds"] = outcome.lastResultAfter
    figures["framesPerPhone"] = outcome.framesPerPhone
  }

  private static func wait(upTo seconds: Double, until condition: () async throws -> Bool) async throws {
    let end = ContinuousClock.now + .seconds(seconds)
    while try await !condition(), ContinuousClock.now < end { try await Task.sleep(for: .milliseconds(20)) }
  }
}
