import Kernel
import Sessions

/// The addresses of one session, made in one place.
struct SessionPaths: Hashable, Sendable {
  private let root: String

  init(_ code: JoinCode) {
    root = "/s/\(code.rawValue)"
  }

  var participant: String { root }
  var join: String { "\(root)/join" }
  /// The door, from which one gets to the activity.
  func join(for activity: ActivityID?) -> String { join + (activity.map { "?activity=\($0.rawValue)" } ?? "") }
  var screen: String { "\(root)/screen" }
  var facilitator: String { "\(root)/facilitator" }
  var editor: String { "\(root)/edit" }
  var report: String { "\(root)/report" }
  /// An act of a facilitator at the big screen.
  func screen(_ verb: String) -> String { "\(screen)/\(verb)" }
  var hand: String { "\(root)/hand" }
  var react: String { "\(root)/react" }
  var ready: String { "\(root)/ready" }
  var footing: String { "\(root)/footing" }

  /// The live stream of a view of the session.
  func live(_ view: String, activity: ActivityID? = nil) -> String {
    "\(root)/live?view=\(view)" + (activity.map { "&activity=\($0.rawValue)" } ?? "")
  }

  /// An activity on a page of its own.
  func activity(_ id: ActivityID) -> String { "\(root)/a/\(id.rawValue)" }
  func answer(_ id: ActivityID) -> String { "\(activity(id))/answer" }
  /// Where a participant's moves go, of the kinds that let them.
  func participantMove(_ id: ActivityID) -> String { "\(activity(id))/move" }

  /// An act of a facilitator.
  func act(_ verb: String) -> String { "\(facilitator)/\(verb)" }
  func edit(_ verb: String) -> String { "\(editor)/\(verb)" }
  func edit(_ id: ActivityID) -> String { "\(editor)?activity=\(id.rawValue)" }
  func export(_ format: String) -> String { "\(root)/export/\(format)" }
}
