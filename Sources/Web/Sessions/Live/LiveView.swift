import Kernel
import Sessions

/// A view of a session that many follow with the same bytes.
enum LiveView: Hashable, Sendable {
  /// The link stands in the QR code, and depends on how the screen reached the server.
  case screen(link: String)
  case facilitator
  /// Phones that follow the facilitator, or that stay on the page of one activity, by whether they have answered it.
  case participant(activity: ActivityID?, answered: Bool)

  var name: String {
    switch self {
    case .screen(let link): "screen \(link)"
    case .facilitator: "facilitator"
    case .participant(let activity, let answered):
      "\(answered ? "answered" : "asked") \(activity?.rawValue ?? "")"
    }
  }

  /// The key of a phone among the subscribers of its session.
  static func key(of participant: ParticipantID, activity: ActivityID?) -> String {
    participant.rawValue + (activity.map { "/\($0.rawValue)" } ?? "")
  }

  /// The view that the phone of that key belongs to now; nil when it is no phone.
  static func participant(of key: String, in reading: SessionReading) -> LiveView? {
    let parts = key.split(separator: "/", maxSplits: 1).map(String.init)
    guard let first = parts.first else { return nil }
    let participant = ParticipantID(rawValue: first)
    guard reading.session.participants[participant] != nil else { return nil }
    let activity = parts.count > 1 ? ActivityID(rawValue: parts[1]) : nil
    return .participant(activity: activity, answered: reading.hasAnswered(participant, activity: activity))
  }

  /// The view of that name.
  init?(name: String) {
    let parts = name.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    switch (parts[0], parts.count > 1 ? parts[1] : "") {
    case ("screen", let link): self = .screen(link: link)
    case ("facilitator", _): self = .facilitator
    case ("asked", let activity), ("answered", let activity):
      self = .participant(
        activity: activity.isEmpty ? nil : ActivityID(rawValue: activity), answered: parts[0] == "answered")
    default: return nil
    }
  }
}
