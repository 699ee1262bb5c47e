import Application
import Kernel
import People
import Sessions

/// The sessions that somebody facilitates, one shelf at a time.
struct ProgrammeModel: Sendable {
  let sessions: [SessionSummary]
  let shelf: Shelf
  let language: Language
  let time: OrganisationTime
  let now: Moment
  /// Why what was sent was refused, and what was typed.
  var refusal: Bilingual?
  var typed = ""

  enum Shelf: String, CaseIterable, Hashable, Sendable {
    case prepared, open, ended, templates, archived

    /// Whether the session stands on this shelf at `now`. One that takes answers before its meeting is open.
    func holds(_ session: SessionSummary, at now: Moment) -> Bool {
      if session.isArchived { return self == .archived }
      if session.isTemplate { return self == .templates }
      return switch session.phase {
      case .prepared: self == (session.mayBeOpen(at: now) ? .open : .prepared)
      case .open: self == .open
      case .closed: self == .ended
      }
    }
  }

  /// What stands on the shelf: what comes first, first; what is over, last first.
  var shown: [SessionSummary] {
    let held = sessions.filter { shelf.holds($0, at: now) }
    guard shelf == .prepared || shelf == .open else { return held.sorted { key($0) > key($1) } }
    return held.sorted { ($0.planned == nil ? 1 : 0, key($0)) < ($1.planned == nil ? 1 : 0, key($1)) }
  }

  private func key(_ session: SessionSummary) -> Moment {
    session.ended ?? session.planned ?? session.created
  }

  func count(on shelf: Shelf) -> Int { sessions.count { shelf.holds($0, at: now) } }

  var templates: [SessionSummary] {
    sessions.filter { Shelf.templates.holds($0, at: now) }.sorted { $0.title < $1.title }
  }

  var isNewcomer: Bool { sessions.isEmpty }
}
