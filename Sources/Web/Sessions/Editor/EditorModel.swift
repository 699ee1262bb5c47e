import Activities
import Crypto
import Foundation
import Kernel
import People
import Sessions

/// What a facilitator sees while preparing a session.
struct EditorModel: Sendable {
  let reading: SessionReading
  let language: Language
  let reader: PersonID
  /// Where people join, to share.
  let address: String
  var bench: Bench
  /// Whether something was saved a moment ago.
  var isSaved = false
  /// Whether a colleague changed the activity since the form was loaded.
  var isStale = false
  var refusal: Refusal?
  /// What was typed and not taken.
  var draft: Form?
  /// Where the facilitator wanted to go, when what lies on the workbench could not be saved first.
  var leaving: String?

  /// What lies on the workbench.
  enum Bench: Hashable, Sendable {
    case activity(ActivityID)
    case session
    /// The agenda is empty: what should people do first?
    case beginning
  }

  /// Why what was sent is not saved.
  struct Refusal: Hashable, Sendable {
    let sentence: Bilingual
    /// The field to look at, if it is about one.
    var field: String?
  }

  var session: Session { reading.session }
  var time: OrganisationTime { OrganisationTime(reading.directory.organisation) }
  var paths: SessionPaths { reading.paths }

  var item: AgendaItem? {
    guard case .activity(let id) = bench else { return nil }
    return session.item(id)
  }

  /// The form on the workbench, which whatever leads elsewhere sends along, so that nothing typed is lost.
  var form: String? {
    switch bench {
    case .activity: "activity"
    case .session: "session-form"
    case .beginning: nil
    }
  }

  /// Whether what was typed is on the page and nowhere else.
  var isUnsaved: Bool { draft != nil }

  var minutes: Int { session.agenda.reduce(0) { $0 + $1.plan.minutes } }

  /// How many activities take answers before the session, without reading ones.
  var early: Int { session.agenda.count { $0.plan.windows.before != nil && $0.running.flow != .reading } }

  var values: [String: [String]]? {
    draft.map { Dictionary(grouping: $0.fields, by: \.name).mapValues { $0.map(\.value) } }
  }

  var facilitators: [(id: PersonID, name: String, isOwner: Bool)] {
    session.facilitators.map { id in
      (id, reading.directory.name(of: id)?[language] ?? "", id == session.owner)
    }
  }

  /// Whether the owner can still hand over by themselves.
  var isOwnerHere: Bool {
    session.owner.flatMap { reading.directory.organisation.persons[$0] }?.standing == .active
  }
}

extension AgendaItem {
  /// The same for as long as nobody changes the set-up or the plan.
  var edition: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let bytes = ((try? encoder.encode(running.setUp)) ?? Data()) + ((try? encoder.encode(plan)) ?? Data())
    return String(Data(SHA256.hash(data: bytes)).base64EncodedString().prefix(16))
  }
}
