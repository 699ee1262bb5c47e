import Kernel
import Sessions

/// A view of a session that many follow with the same bytes.
enum LiveView: Hashable, Sendable {
  /// The link stands in the QR code, and depends on how the screen reached the server.
  case screen(link: String)
  case facilitator
  /// People whom a facilitator has to let in.
  case waiting
  /// Streams of people who are no longer part of it: nothing is ever shown there.
  case gone
  /// Phones that follow the facilitator, or that stay on the page of one activity, by whether they have answered it.
  case participant(activity: ActivityID?, answered: Bool)

  var name: String {
    switch self {
    case .screen(let link): "screen \(link)"
    case .facilitator: "facilitator"
    case .waiting: "waiting"
    case .gone: "gone"
    case .participant(let activity, let answered):
      "\(answered ? "answered" : "asked") \(activity?.rawValue ?? "")"
    }
  }

  /// The key of a phone among the subscribers of its session.
  static func key(of participant: ParticipantID, activity: ActivityID?) -> String {
    participant.rawValue + (activity.map { "/\($0.rawValue)" } ?? "")
  }

  /// The keys of all pages that a phone can be on.
  static func keys(of participant: ParticipantID, in reading: SessionReading) -> [String] {
    ([nil] + reading.session.agenda.map(\.id)).map { key(of: participant, activity: $0) }
  }

  /// The key of a facilitator among the subscribers of their session.
  static func key(of facilitator: PersonID) -> String { "facilitator/\(facilitator.rawValue)" }

  /// The key of a big screen among the subscribers of its session: of somebody of that key, or of anybody who has the code.
  static func screenKey(of follower: String?) -> String {
    "screen" + (follower.map { "/\($0)" } ?? "")
  }

  /// The view that the subscriber of that key belongs to now; nil when it stays where it is.
  static func view(of key: String, in reading: SessionReading) -> LiveView? {
    if key == screenKey(of: nil) { return nil }
    if key.hasPrefix(screenKey(of: "")) {
      // A screen shows the same to all who may see it.
      return view(of: String(key.dropFirst(screenKey(of: "").count)), in: reading) == .gone ? .gone : nil
    }
    if key.hasPrefix("facilitator/") {
      let person = PersonID(rawValue: String(key.dropFirst("facilitator/".count)))
      return reading.session.facilitators.contains(person) ? nil : .gone
    }
    let parts = key.split(separator: "/", maxSplits: 1).map(String.init)
    guard let first = parts.first else { return nil }
    let participant = ParticipantID(rawValue: first)
    guard reading.session.participants[participant] != nil else { return .gone }
    if reading.session.waiting.contains(participant) { return .waiting }
    let activity = parts.count > 1 ? ActivityID(rawValue: parts[1]) : nil
    return .participant(activity: activity, answered: reading.hasAnswered(participant, activity: activity))
  }

  /// The view of that name.
  init?(name: String) {
    let parts = name.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    switch (parts[0], parts.count > 1 ? parts[1] : "") {
    case ("screen", let link): self = .screen(link: link)
    case ("facilitator", _): self = .facilitator
    case ("waiting", _): self = .waiting
    case ("asked", let activity), ("answered", let activity):
      self = .participant(
        activity: activity.isEmpty ? nil : ActivityID(rawValue: activity), answered: parts[0] == "answered")
    default: return nil
    }
  }
}
