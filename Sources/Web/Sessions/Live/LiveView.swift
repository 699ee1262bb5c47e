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
