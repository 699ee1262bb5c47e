import Activities
import Application
import Kernel
import Logging
import NIOCore
import NIOHTTP1
import Sessions

/// The answers of a room that votes: given once, by the script of our pages, and taken. Everything else, refusals above
/// all, goes the ordinary way.
///
/// Whatever happens here may happen there once more: a press counts once, so that only answers with the key of their
/// press are taken.
final class AnswerShortcut: Shortcut {
  private static let route = "/s/{code}/a/{activity}/answer"

  private let site: Site
  private let requests: RequestLog
  private let logger: Logger
  private let heads = FragmentHeads()

  init(site: Site, requests: RequestLog, logger: Logger) {
    self.site = site
    self.requests = requests
    self.logger = logger
  }

  /// An answer that may be given.
  private struct Given: Sendable {
    let code: JoinCode
    let session: SessionID
    let activity: ActivityID
    let seat: SeatedParticipant
    let form: Form
    let submission: Submission
    let language: Language
    let isSecure: Bool
  }

  func take(
    _ head: HTTPRequestHead, _ body: ByteBuffer, on eventLoop: any EventLoop,
    give: @escaping @Sendable (ByteBuffer?) -> Void
  ) -> Bool {
    let start = ContinuousClock.now
    guard let given = given(head, body), site.limits.acts.wait(afterTryOf: given.seat.id.rawValue) == nil else {
      return false
    }
    let slip = given.seat.slip(for: given.activity)
    site.house.sessions.post(
      .give(given.activity, given.form, by: given.seat.id, slip: slip), to: given.session, submission: given.submission
    ) { isGiven in
      eventLoop.execute {
        let reply = isGiven ? self.reply(to: given, since: start) : nil
        // The ordinary way counts the try.
        if reply == nil { self.site.limits.acts.giveBack(given.seat.id.rawValue) }
        give(reply)
      }
    }
    return true
  }

  private func given(_ head: HTTPRequestHead, _ body: ByteBuffer) -> Given? {
    guard head.method == .POST, let path = AnswerPath(head.uri), let said = ScriptFields(head.headers),
      let code = JoinCode(rawValue: path.code), let reading = site.reading(atHand: code), let id = reading.session.id
    else { return nil }
    let activity = ActivityID(rawValue: path.activity)
    guard reading.session.flow(of: activity) == .once else { return nil }
    let isSecure = site.edge.isSecure(forwardedProtocol: said.forwardedProtocol)
    guard let seat = said.cookie(Site.seatCookie(code), isSecure: isSecure).flatMap(Seat.init(secret:)),
      let seated = reading.seated(seat),
      let form = try? URLEncodedFields.parse(body.readableBytesView), !form.has(Press.field)
    else { return nil }
    return Given(
      code: code, session: id, activity: activity, seat: seated, form: form,
      submission: said.submission.submission(by: seat.secret, to: head.uri, form),
      language: .preferred(chosen: said.cookie(.language, isSecure: isSecure), accepted: said.acceptedLanguages),
      isSecure: isSecure)
  }

  private func reply(to given: Given, since start: ContinuousClock.Instant) -> ByteBuffer? {
    guard let reading = site.reading(atHand: given.code),
      let parts = site.sharedReply(after: given.activity, of: given.seat, in: reading, given.language)
    else { return nil }
    requests.note("POST", Self.route, status: 200, since: start, in: logger)
    return heads.whole(parts.length, in: given.language, isSecure: given.isSecure) { parts.write(to: &$0) }
  }
}

/// `/s/CODE/a/ACTIVITY/answer`, in letters that stand for themselves.
private struct AnswerPath {
  let code: String
  let activity: String

  init?(_ path: String) {
    var rest = path.utf8[...]
    guard Self.next(in: &rest).isEmpty, Self.next(in: &rest).elementsEqual("s".utf8),
      let code = Self.plain(Self.next(in: &rest)), Self.next(in: &rest).elementsEqual("a".utf8),
      let activity = Self.plain(Self.next(in: &rest)), rest.elementsEqual("answer".utf8)
    else { return nil }
    self.code = code
    self.activity = activity
  }

  /// Takes what comes before the next slash, and the slash, out of `path`.
  private static func next(in path: inout Substring.UTF8View) -> Substring.UTF8View {
    let end = path.firstIndex(of: UInt8(ascii: "/")) ?? path.endIndex
    defer { path = path[end...].dropFirst() }
    return path[..<end]
  }

  private static func plain(_ part: Substring.UTF8View) -> String? {
    let isPlain = part.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    return isPlain ? String(part) : nil
  }
}
