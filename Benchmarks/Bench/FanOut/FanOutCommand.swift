import Activities
import ArgumentParser
import Foundation
import NIOCore
import NIOPosix
import Phones

/// The cost of a frame: many phones follow a session that changes on a schedule.
struct FanOutCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fanout", abstract: "Follows a session by many streams and measures what a delivered event costs.")

  @OptionGroup var server: ServerOptions

  @Option(help: "The hall whose phones follow. Without it, the anchor is measured: nchan, at /sub and /pub.")
  var hall: String?

  @OptionGroup var crowd: CrowdOptions

  @Option(help: "How many events are measured.")
  var count = 25

  @Option(help: "The time from one to the next, in milliseconds.")
  var interval = 200

  @Option(help: "How long an event of the anchor is, in bytes.")
  var size = 300

  private static let warmUp = 5
  private var phones: Int { crowd.phones }

  func run() async throws {
    let loops = MultiThreadedEventLoopGroup(numberOfThreads: 2)
    let (crowdLoop, publisherLoop) = (loops.next(), loops.next())
    let clock = PublishClock()
    let address = try server.address()
    let hall = try hall.map(Hall.read)
    let publisher = Publisher(
      door: try Dialling(to: address), eventLoop: publisherLoop, clock: clock, make: publication(in: hall))
    let socket = try SocketAddress(ipAddress: address.host, port: address.port)
    let (sources, requests) = (try crowd.sources(), requests(in: hall))
    let events = phones * (count + 2)
    let crowd = try await crowdLoop.submit {
      NIOLoopBound(
        Crowd(requests, to: socket, from: sources, on: crowdLoop, clock: clock, expecting: events), eventLoop: crowdLoop
      )
    }.get()
    var figures = Figures()
    try await gather(crowd, into: &figures)
    try await measure(crowd, publisher, into: &figures)
    try await crowdLoop.submit { crowd.value.disperse() }.get()
    try figures.print()
    try await loops.shutdownGracefully()
  }

  private func gather(_ crowd: NIOLoopBound<Crowd>, into figures: inout Figures) async throws {
    let process = server.process
    let (memory, cpu) = (process.memory, process.cpu)
    try await crowd.eventLoop.flatSubmit {
      crowd.value.gather()
      return crowd.value.allOpen
    }.get()
    // What is freed in a second was not held for the phones.
    try await Task.sleep(for: .seconds(1))
    figures["phones"] = Double(phones)
    figures["memoryPerPhone"] = Double(process.memory - memory) / Double(phones)
    figures["openingMicroseconds"] = (process.cpu - cpu) * 1e6 / Double(phones)
  }

  private func measure(
    _ crowd: NIOLoopBound<Crowd>, _ publisher: Publisher, into figures: inout Figures
  ) async throws {
    let interval = TimeAmount.milliseconds(Int64(interval))
    try await publisher.publish(Self.warmUp, every: interval)
    try await Task.sleep(for: .seconds(1))
    try await crowd.eventLoop.submit { crowd.value.startMeasuring() }.get()
    let (start, cpu) = (ContinuousClock.now, server.process.cpu)
    try await publisher.publish(count, every: interval)
    try await drain(crowd)
    let (time, spent) = (ContinuousClock.now - start, server.process.cpu - cpu)
    let (delivered, bytes, lost, times) = try await crowd.eventLoop.submit {
      (crowd.value.delivered, crowd.value.bytes, crowd.value.lost, crowd.value.times)
    }.get()
    guard delivered > 0 else { throw MeasureFailure(description: "Nothing was delivered.") }
    var sorted = times
    figures["delivered"] = Double(delivered)
    figures["expected"] = Double(phones * count)
    figures["failures"] = Double(lost)
    figures["microsecondsPerFrame"] = spent * 1e6 / Double(delivered)
    figures["bytesPerFrame"] = Double(bytes) / Double(delivered)
    figures["p50"] = sorted.quantile(0.5)
    figures["p99"] = sorted.quantile(0.99)
    figures["serverLoad"] = spent / (time / .seconds(1))
    figures["memory"] = Double(server.process.memory)
  }

  /// Waits until everything has come, or nothing more comes.
  private func drain(_ crowd: NIOLoopBound<Crowd>) async throws {
    var before = -1
    var delivered = 0
    while delivered < phones * count, delivered > before {
      before = delivered
      try await Task.sleep(for: .seconds(1))
      delivered = try await crowd.eventLoop.submit { crowd.value.delivered }.get()
    }
  }

  private func requests(in hall: Hall?) -> [ByteBuffer] {
    let common = ["Host: 127.0.0.1", "Accept: text/event-stream", "Accept-Language: en", "Cache-Control: no-cache"]
    return (0..<phones).map { number in
      var lines = ["GET \(hall.map { "\($0.path)/live?view=participant" } ?? "/sub?id=hall") HTTP/1.1"] + common
      if let hall { lines.append("Cookie: seat-\(hall.code)=\(hall.seats[number % hall.seats.count])") }
      return ByteBuffer(string: lines.joined(separator: "\r\n") + "\r\n\r\n")
    }
  }

  private func publication(in hall: Hall?) -> @Sendable (Int) -> PhoneRequest {
    let size = size
    guard let hall else {
      return { number in
        let text = "\(number) "
        let padding = String(repeating: "x", count: max(0, size - text.count))
        return .bytes(ByteBuffer(string: text + padding), to: "/pub?id=hall")
      }
    }
    return { _ in
      PhoneRequest.form(
        "\(hall.path)/facilitator/timer", Form([.init(name: "seconds", value: "30")]), submission: Submission().text,
        as: hall.conductor)
    }
  }
}
