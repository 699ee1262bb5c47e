import Activities
import Kernel
import NIOCore
import NIOHTTP1
import NIOPosix
import Sessions
import Testing

@testable import Application
@testable import Web

@Suite("The shortcut of answers")
struct AnswerShortcutTests {
  /// A poll that is open, and somebody who has a seat.
  private struct Room {
    let premises: Premises
    let session: SessionSummary
    let poll = ActivityID(rawValue: "poll")
    let wall = ActivityID(rawValue: "wall")
    let seat: Seat
    let pick: String
    private let way: AnswerShortcut

    init() async throws {
      premises = try await Premises.open()
      let sessions = premises.house.sessions
      session = try await sessions.create(title: "Handovers", owner: premises.camille)
      let poll = Poll(newIn: .english)
      pick = try #require(poll.options.first).id
      let plan = ActivityPlan(identity: .pseudonymous)
      try await sessions.send(.agenda(.add(id: self.poll, AnySetUp(poll), plan, after: nil)), to: session.id)
      try await sessions.send(
        .agenda(.add(id: wall, AnySetUp(Wall(newIn: .english)), plan, after: nil)), to: session.id)
      try await sessions.send(.conduct(.pace(.own)), to: session.id)
      try await sessions.send(.conduct(.open), to: session.id)
      var system = SystemRandomNumberGenerator()
      seat = Seat(using: &system)
      let nour = Participant(id: seat.participant(in: session.id), joined: premises.clock.now)
      try await sessions.send(.room(.join(nour)), to: session.id)
      _ = try await sessions.names(in: session.id)
      let hub = LiveHub()
      let site = Site(
        house: premises.house, edge: .init(), assets: AssetCatalogue(files: [:]), hub: hub,
        live: LiveTicker(hub: hub) { _, _ in [] }, limits: .init(), reactions: Reactions(),
        rehearsals: Rehearsals(host: "localhost", port: 0, speaksTLS: false))
      way = AnswerShortcut(site: site, requests: RequestLog(figures: RequestFigures()), logger: Door.quiet)
    }

    var paths: SessionPaths { SessionPaths(session.code) }

    /// What a phone sends with the script of our pages.
    func head(_ change: (inout HTTPRequestHead) -> Void = { _ in }) -> HTTPRequestHead {
      var head = HTTPRequestHead(version: .http1_1, method: .POST, uri: paths.answer(poll))
      head.headers = [
        "Host": "localhost", "Accept-Language": "en-GB,en;q=0.8", "Sec-Fetch-Site": "same-origin",
        "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8", "X-Passerelle": "fragment",
        "X-Passerelle-Submission": "0123456789abcdef",
        "Cookie": "language=fr; \(Site.seatCookie(session.code).name)=\(seat.secret)",
      ]
      change(&head)
      return head
    }

    var body: ByteBuffer { ByteBuffer(string: "pick=\(pick)") }

    /// The same over the wire, and whether the server is well after it.
    func reply(over port: Int, _ change: (inout HTTPRequestHead) -> Void = { _ in }) async throws -> Reply {
      let head = head(change)
      let fields = head.headers.map { "\($0.name): \($0.value)\r\n" }.joined()
      let phone = try await Phone.connect(to: port)
      // Both at once: the second waits for the answer to the first.
      try await phone.send(
        "POST \(head.uri) HTTP/1.1\r\n\(fields)Content-Length: \(body.readableBytes)\r\n\r\n\(String(buffer: body))"
          + "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
      return Reply(await phone.readToEnd())
    }

    /// What the shortcut gives; nil where it leaves the answer to the ordinary way.
    func shortcut(_ change: (inout HTTPRequestHead) -> Void = { _ in }) async throws -> String? {
      let loop = MultiThreadedEventLoopGroup.singleton.next()
      let given = loop.makePromise(of: ByteBuffer?.self)
      let isTaken = way.take(head(change), body, on: loop) { given.succeed($0) }
      if !isTaken { given.succeed(nil) }
      return try await given.futureResult.get().map { String(buffer: $0) }
    }

    func answer() async throws -> AnyAnswer? {
      let session = try await premises.house.sessions.state(of: session.id).session
      return session.item(poll)?.running.answer(of: seat.participant(in: self.session.id).token)
    }
  }

  @Test("gives what the ordinary way gives, field by field and byte by byte")
  func same() async throws {
    let room = try await Room()
    try await room.premises.serve { port in
      let short = try await room.reply(over: port)
      let ordinary = try await room.reply(over: port) { $0.headers.remove(name: "X-Passerelle-Submission") }
      #expect(short.status == "HTTP/1.1 200 OK" && short.fields["content-language"] == "fr")
      #expect(short == ordinary)
      #expect(short.rest.hasPrefix("HTTP/1.1 200 OK") && ordinary.rest.hasPrefix("HTTP/1.1 200 OK"))
    }
  }

  @Test("takes an answer once, however often it is sent")
  func once() async throws {
    let room = try await Room()
    let first = try await room.shortcut()
    let version = try await room.premises.house.sessions.state(of: room.session.id).version
    let again = try await room.shortcut()
    #expect(first != nil && first.map(Reply.init) == again.map(Reply.init))
    #expect(try await room.answer() != nil)
    #expect(try await room.premises.house.sessions.state(of: room.session.id).version == version)
  }

  @Test("leaves to the ordinary way whatever is not the answer of a page of ours", arguments: Unusual.allCases)
  func unusual(_ unusual: Unusual) async throws {
    let room = try await Room()
    #expect(try await room.shortcut { unusual.change(&$0, in: room.paths, wall: room.wall) } == nil)
    #expect(try await room.answer() == nil)
  }

  @Test("leaves refusals to the ordinary way, which says why")
  func refused() async throws {
    let room = try await Room()
    try await room.premises.house.sessions.send(.conduct(.closeActivity(room.poll)), to: room.session.id)
    #expect(try await room.shortcut() == nil)
    try await room.premises.serve { port in
      let reply = try await room.reply(over: port)
      #expect(reply.status.hasPrefix("HTTP/1.1 422"))
      #expect(reply.body.contains("role=\"alert\""))
    }
  }

  @Test("does not take more from one phone than the ordinary way")
  func slowed() async throws {
    let room = try await Room()
    var taken = 0
    for number in 0..<100 {
      let reply = try await room.shortcut {
        $0.headers.replaceOrAdd(name: "X-Passerelle-Submission", value: "press-number-\(number)")
      }
      if reply != nil { taken += 1 }
    }
    #expect((60..<100).contains(taken))
  }
}

/// What makes an answer another than those that come by thousands.
enum Unusual: String, CaseIterable, Sendable {
  case method, path, encodedPath, session, activity, kind, noCookie, twoCookies, strangerCookie, otherSite, noSite
  case noScript, noPress, badPress, twoPresses, otherType, expectation

  func change(_ head: inout HTTPRequestHead, in paths: SessionPaths, wall: ActivityID) {
    let cookie = head.headers.first(name: "Cookie") ?? ""
    switch self {
    case .method: head.method = .PUT
    case .path: head.uri += "/more"
    case .encodedPath: head.uri = head.uri.replacing("answer", with: "%61nswer")
    case .session: head.uri = "/s/000000/a/poll/answer"
    case .activity: head.uri = paths.answer(ActivityID(rawValue: "none"))
    case .kind: head.uri = paths.answer(wall)
    case .noCookie: head.headers.remove(name: "Cookie")
    case .twoCookies: head.headers.replaceOrAdd(name: "Cookie", value: "\(cookie); \(cookie)")
    // There is no 1 in a cookie of ours.
    case .strangerCookie: head.headers.replaceOrAdd(name: "Cookie", value: String(cookie.dropLast()) + "1")
    case .otherSite: head.headers.replaceOrAdd(name: "Sec-Fetch-Site", value: "cross-site")
    case .noSite: head.headers.remove(name: "Sec-Fetch-Site")
    case .noScript: head.headers.remove(name: "X-Passerelle")
    case .noPress: head.headers.remove(name: "X-Passerelle-Submission")
    case .badPress: head.headers.replaceOrAdd(name: "X-Passerelle-Submission", value: "<script>")
    case .twoPresses: head.headers.add(name: "X-Passerelle-Submission", value: "another-press-of-hers")
    case .otherType: head.headers.replaceOrAdd(name: "Content-Type", value: "text/plain")
    case .expectation: head.headers.add(name: "Expect", value: "100-continue")
    }
  }
}

/// An answer to a request, but for its date, and what came after it.
private struct Reply: Equatable {
  let status: String
  private(set) var fields: [String: String] = [:]
  let body: String
  let rest: String

  init(_ text: String) {
    let halves = text.split(separator: "\r\n\r\n", maxSplits: 1).map(String.init)
    let lines = (halves.first ?? "").split(separator: "\r\n").map(String.init)
    status = lines.first ?? ""
    for line in lines.dropFirst() {
      let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
      if parts.count == 2 { fields[parts[0].lowercased()] = parts[1] }
    }
    let bytes = Array((halves.count > 1 ? halves[1] : "").utf8)
    let length = fields["content-length"].flatMap { Int($0) } ?? 0
    body = String(decoding: bytes.prefix(length), as: UTF8.self)
    rest = String(decoding: bytes.dropFirst(length), as: UTF8.self)
    fields["date"] = nil
  }

  static func == (left: Reply, right: Reply) -> Bool {
    (left.status, left.body) == (right.status, right.body) && left.fields == right.fields
  }
}
