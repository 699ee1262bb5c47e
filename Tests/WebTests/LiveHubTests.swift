import Kernel
import NIOCore
import Testing

@testable import Web

@Suite("The fan-out", .timeLimit(.minutes(5)))
struct LiveHubTests {
  private let screen = LiveHouse.screen
  private let answered = LiveHouse.answered

  @Test("Camille and Samir get the same bytes")
  func sameBytes() async throws {
    try await LiveHouse.open { house async throws in
      let camille = try await house.phone("camille")
      let samir = try await house.phone("samir")
      #expect(house.hub.subscriberCount(screen) == 2)
      house.hub.publish(screen, id: 7, bytes: Array("<p>34 %</p>".utf8))
      let heard = await (camille.read(until: "34 %</p>\n\n"), samir.read(until: "34 %</p>\n\n"))
      #expect(event(heard.0) == event(heard.1))
      #expect(event(heard.0).contains("event: fragment\ndata: <p>34 %</p>\n\n"))
    }
  }

  @Test("The stream is not kept, not buffered, and says when to come back")
  func streamHead() async throws {
    try await LiveHouse.open { house async throws in
      let camille = try await house.phone("camille")
      let heard = await camille.read(until: "retry:")
      let head = heard.lowercased()
      #expect(head.contains("content-type: text/event-stream") && head.contains("cache-control: no-store"))
      #expect(head.contains("x-accel-buffering: no") && head.contains("content-security-policy"))
      let retry = try #require(heard.firstMatch(of: /retry: (\d+)/).flatMap { Int($0.1) })
      #expect((1_000...3_000).contains(retry))
    }
  }

  @Test("Who comes late gets the newest fragment at once, in one whole chunk")
  func newcomer() async throws {
    try await LiveHouse.open { house async throws in
      _ = try await house.phone("samir")
      house.hub.publish(screen, id: 1, bytes: Array("old".utf8))
      house.hub.publish(screen, id: 2, bytes: Array("new\r\nlines".utf8))
      let camille = try await house.phone("camille")
      let heard = await camille.read(until: "lines\n\n\r\n")
      #expect(!heard.contains("old"))
      let frame = try #require(house.hub.newest(screen))
      #expect(heard.hasSuffix(String(buffer: frame.chunked)))
      #expect(String(buffer: frame.plain).hasSuffix("data: new\ndata: lines\n\n"))
    }
  }

  @Test("Who has answered moves to the other view and no longer gets the first")
  func moves() async throws {
    try await LiveHouse.open { house async throws in
      let hub = house.hub
      hub.whenMissing { _ in hub.publish(LiveHouse.answered, id: 1, bytes: Array("thank you".utf8)) }
      let camille = try await house.phone("camille")
      let samir = try await house.phone("samir")
      house.hub.move(Subscriber(session: "s", key: "camille"), to: "answered")
      _ = await camille.read(until: "thank you")
      #expect(house.hub.subscriberCount(screen) == 1 && house.hub.subscriberCount(answered) == 1)
      #expect(house.hub.topics(of: "s") == [screen, answered])
      house.hub.publish(screen, id: 2, bytes: Array("question".utf8))
      house.hub.publish(answered, id: 3, bytes: Array("results".utf8))
      #expect(await samir.read(until: "question").contains("question"))
      #expect(await !camille.read(until: "results").contains("question"))
    }
  }

  @Test("Whose hand was lowered is told to look again, and nobody else")
  func renews() async throws {
    try await LiveHouse.open { house async throws in
      let camille = try await house.phone("camille")
      let samir = try await house.phone("samir")
      house.hub.renew("s", only: ["camille", "nobody"])
      house.hub.publish(screen, id: 1, bytes: Array("the next".utf8))
      #expect(await camille.read(until: "the next").contains("event: renew\n"))
      #expect(await !samir.read(until: "the next").contains("renew"))
    }
  }

  @Test("Who answers while the stream opens gets the view of those who have answered")
  func answersMeanwhile() async throws {
    try await LiveHouse.open { house async throws in
      let hub = house.hub
      hub.whenMissing { _ in hub.publish(LiveHouse.answered, id: 1, bytes: Array("thank you".utf8)) }
      let camille = try await house.phone("turning", at: "turning")
      #expect(await camille.read(until: "thank you").contains("thank you"))
    }
  }

  @Test("HEAD opens no stream")
  func head() async throws {
    try await LiveHouse.open { house async throws in
      let camille = try await Phone.connect(to: house.port)
      try await camille.send("HEAD /live/camille HTTP/1.1\r\nHost: localhost\r\n\r\n")
      #expect(await camille.read(until: "\r\n\r\n").contains("200 OK"))
      #expect(house.comings.seen.isEmpty)
    }
  }

  @Test("Who leaves is counted no more")
  func leaves() async throws {
    try await LiveHouse.open { house async throws in
      let camille = try await house.phone("camille")
      try await camille.close()
      await house.comings.wait { $0.last?.isHere == false }
      #expect(house.comings.seen.map(\.subscriber.key) == ["camille", "camille"])
      #expect(house.hub.subscriberCount(screen) == 0 && house.hub.topics(of: "s").isEmpty)
    }
  }

  @Test("A phone that does not read gets the newest fragment and no queue")
  func slowReader() async throws {
    try await LiveHouse.open { house async throws in
      let slow = try await house.phone("slow")
      let quick = try await house.phone("quick")
      let rounds = 40
      let filling = String(repeating: "x", count: 500_000)
      for round in 1...rounds {
        house.hub.publish(screen, id: Int64(round), bytes: Array("<\(round)>\(filling)<end \(round)>".utf8))
        _ = await quick.read(until: "<end \(round)>")
      }
      let heard = await slow.read(until: "<end \(rounds)>")
      let got = heard.matches(of: /<end (\d+)>/).compactMap { Int($0.1) }
      #expect(got.last == rounds)
      #expect(got == got.sorted() && Set(got).count == got.count)
      // What the system's own buffers held, and the newest.
      #expect(got.count < rounds / 2)
    }
  }

  @Test("A phone that stops reading in the middle of a fragment gets the rest of it before anything else")
  func whole() async throws {
    try await LiveHouse.open { house async throws in
      let slow = try await house.phone("slow")
      let quick = try await house.phone("quick")
      let rounds = 30
      for round in 1...rounds {
        // Long ones fill the socket, short ones try to slip in.
        let filling = String(repeating: "x", count: round.isMultiple(of: 3) ? 700_000 : 300)
        house.hub.publish(screen, id: Int64(round), bytes: Array("<\(round)>\(filling)<end \(round)>".utf8))
        _ = await quick.read(until: "<end \(round)>")
      }
      let heard = await slow.read(until: "<end \(rounds)>\n\n\r\n")
      let stream = heard[(heard.firstRange(of: "\r\n\r\n")?.upperBound ?? heard.endIndex)...]
      let chunks = try chunks(in: Array(stream.utf8))
      #expect(chunks.count > 2)
      for chunk in chunks.dropFirst() {
        #expect(chunk.wholeMatch(of: /id: .*\nevent: fragment\ndata: <(\d+)>x*<end \1>\n\n/) != nil)
      }
    }
  }

  @Test("When the server stops, every phone hears it, knows when to come back, and the stream ends whole")
  func gracefulStop() async throws {
    let goodbyes = try await LiveHouse.open { house async throws in
      let camille = try await house.phone("camille")
      let samir = try await house.phone("samir")
      return [Task { await camille.readToEnd() }, Task { await samir.readToEnd() }]
    }
    for goodbye in goodbyes {
      let heard = await goodbye.value
      let retry = try #require(heard.firstMatch(of: /event: bye\nretry: (\d+)\ndata: \1\n/).flatMap { Int($0.1) })
      #expect((200...5_200).contains(retry))
      #expect(heard.hasSuffix("\r\n0\r\n\r\n"))
    }
  }

  @Test("Hostile lines cannot make an event of their own")
  func hostile() {
    let frame = LiveFrame(
      id: "1\nevent: bye", number: 1, event: "fragment\ndata: x", bytes: Array("a\n\nevent: bye\rid: 9".utf8))
    let text = String(buffer: frame.plain)
    #expect(text == "id: 1\nevent: fragment\ndata: a\ndata: \ndata: event: bye\ndata: id: 9\n\n")
  }

  /// What is in the chunks that `bytes` are made of.
  private func chunks(in bytes: [UInt8]) throws -> [String] {
    var chunks: [String] = []
    var left = bytes[...]
    while let end = left.firstIndex(of: UInt8(ascii: "\r")) {
      let length = try #require(Int(String(decoding: left[..<end], as: UTF8.self), radix: 16))
      let start = end + 2
      try #require(left.count >= start - left.startIndex + length + 2)
      chunks.append(String(decoding: left[start..<(start + length)], as: UTF8.self))
      try #require(left[(start + length)..<(start + length + 2)] == [13, 10])
      left = left[(start + length + 2)...]
    }
    return chunks
  }

  private func event(_ heard: String) -> Substring {
    heard[(heard.firstRange(of: "id: ")?.lowerBound ?? heard.endIndex)...]
  }
}
