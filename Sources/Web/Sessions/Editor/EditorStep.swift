import Activities
import Kernel
import Sessions

/// Where a facilitator goes once what lies on the workbench is saved.
enum EditorStep: Hashable, Sendable {
  case stay
  case activity(ActivityID)
  case session
  case picker
  case facilitate
  /// The same page in the other language.
  case language
  case duplicate
  case move(Int)
  /// Adds an activity of that kind after the one that is saved.
  case add(kind: String)

  /// What the pressed button says.
  init(_ form: Form) {
    if let kind = form["kind"] {
      self = .add(kind: kind)
      return
    }
    switch form["go"] {
    case nil: self = .stay
    case "session": self = .session
    case "picker": self = .picker
    case "facilitate": self = .facilitate
    case "language": self = .language
    case "up": self = .move(-1)
    case "down": self = .move(1)
    case let activity?: self = .activity(ActivityID(rawValue: activity))
    }
  }
}

extension EditorDesk {
  /// The page that the step leads to, where it is one that stands already.
  func destination(of step: EditorStep, from bench: EditorModel.Bench) -> String? {
    switch step {
    case .activity(let id): reading.session.item(id) == nil ? reading.paths.editor : path(of: .activity(id))
    case .session: path(of: .session)
    case .picker: "\(reading.paths.editor)#picker"
    case .facilitate: reading.paths.facilitator
    case .language: languagePath(to: language.other, backTo: path(of: bench))
    case .stay, .duplicate, .move, .add: nil
    }
  }

  /// What the step does beside saving, and the page it leads to; nil where it stays.
  func follow(
    _ step: EditorStep, from activity: ActivityID, by press: Press
  ) throws(Problem) -> (SessionCommand.Act?, String?) {
    let fresh: ActivityID = press.name(by: reader)
    switch step {
    case .duplicate: return (.agenda(.duplicate(activity, as: fresh)), path(of: .activity(fresh)))
    case .move(let places): return (.agenda(.move(activity, by: places)), nil)
    case .add(let name):
      guard let kind = Catalogue.standard.kind(named: name) else { throw .notFound }
      let setUp = AnySetUp(kind.init(newIn: language))
      return (.agenda(.add(id: fresh, setUp, ActivityPlan(), after: activity)), path(of: .activity(fresh)))
    case .stay, .activity, .session, .picker, .facilitate, .language:
      return (nil, destination(of: step, from: .activity(activity)))
    }
  }
}
