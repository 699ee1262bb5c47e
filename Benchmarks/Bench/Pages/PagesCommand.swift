import Application
import ArgumentParser
import Foundation
import NIOCore
import Phones

/// What the server spends on one page: asked for again and again, one at a time.
struct PagesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pages", abstract: "Asks for pages one at a time and measures what each costs the server.")

  @OptionGroup var hall: HallOptions

  @Option(help: "How often each page is asked for.")
  var count = 200

  func run() async throws {
    let lines = try await hall.prepare { _, dialling, loop in dialling.lines(on: loop) }
    let hall = try Hall.read(from: hall.file)
    let pages: [(name: String, request: PhoneRequest)] = [
      ("list", .page("/sessions", as: hall.conductor)), ("today", .page("/today", as: hall.conductor)),
      ("session", .page(hall.path, as: hall.phone(0))),
      ("facilitator", .page(hall.path + "/facilitator", as: hall.conductor)),
      ("report", .page(hall.path + "/report", as: hall.conductor)),
    ]
    var figures = Figures()
    for page in pages {
      let (cost, bytes) = try await median(of: page.request, over: lines)
      figures[page.name + "Milliseconds"] = cost
      figures[page.name + "Bytes"] = bytes
    }
    try figures.print()
  }

  /// In milliseconds of the server's cores, and in bytes.
  private func median(of request: PhoneRequest, over lines: NIOLoopBound<Lines>) async throws -> (Double, Double) {
    var costs: [Double] = []
    var length = 0
    for turn in 0..<(count + 5) {
      let before = hall.process.cpu
      length = try await ask(request, over: lines)
      // The server's threads are off their cores once they wait again: then their time is in the books.
      try await Task.sleep(for: .milliseconds(2))
      if turn >= 5 { costs.append((hall.process.cpu - before) * 1_000) }
    }
    costs.sort()
    return (costs[costs.count / 2], Double(length))
  }

  private func ask(_ request: PhoneRequest, over lines: NIOLoopBound<Lines>) async throws -> Int {
    let answered = lines.eventLoop.makePromise(of: Int.self)
    lines.eventLoop.execute {
      lines.value.ask(request) { result in
        switch result {
        case .success(let reply) where reply.status == 200: answered.succeed(reply.body.readableBytes)
        case .success(let reply):
          answered.fail(MeasureFailure(description: "\(request.path) is answered by \(reply.status)."))
        case .failure(let failure): answered.fail(failure)
        }
      }
    }
    return try await answered.futureResult.get()
  }
}
