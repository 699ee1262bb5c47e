import Activities
import Application
import HTTPTypes
import Hummingbird
import Kernel
import People
import Sessions

/// One request of a facilitator who prepares a session: what they see, and how what they send is carried out.
struct EditorDesk: Sendable {
  let site: Site
  let reading: SessionReading
  let id: SessionID
  let reader: PersonID
  let language: Language
  let address: String

  /// What lies on the workbench when nothing else is asked for.
  var start: EditorModel.Bench {
    reading.session.agenda.first.map { .activity($0.id) } ?? .beginning
  }

  func bench(_ activity: ActivityID?) -> EditorModel.Bench {
    activity.flatMap { reading.session.item($0) }.map { .activity($0.id) } ?? .session
  }

  /// The activity that comes after one that goes, or before it.
  func neighbour(of id: ActivityID) -> EditorModel.Bench {
    let agenda = reading.session.agenda
    guard let index = reading.session.index(of: id), agenda.count > 1 else { return .beginning }
    return .activity(agenda[index + 1 < agenda.count ? index + 1 : index - 1].id)
  }

  func model(_ bench: EditorModel.Bench) -> EditorModel {
    EditorModel(reading: reading, language: language, reader: reader, address: address, bench: bench)
  }

  func show(_ model: EditorModel) -> Response {
    .page(
      EditorPage(model).frame(assets: site.assets).keyed(), in: language,
      status: model.refusal == nil && !model.isStale ? .ok : .unprocessableContent)
  }

  /// Carries out `act` and leads to `path`, or to `bench`; when it is refused `bench` says so, with what was typed.
  func send(
    _ act: SessionCommand.Act, by press: Press, then bench: EditorModel.Bench, draft: Form? = nil,
    leadingTo path: String? = nil, leaving: String? = nil
  ) async throws -> Response {
    do {
      try await site.house.sessions.send(act, to: id, submission: press.submission(by: reader.rawValue))
      return .seeOther(path ?? self.path(of: bench))
    } catch let refusal as SessionRefusal {
      return try await refuse(.init(refusal), at: bench, draft: draft, leaving: leaving)
    }
  }

  func refuse(
    _ refusal: EditorModel.Refusal, at bench: EditorModel.Bench, draft: Form? = nil, leaving: String? = nil
  ) async throws -> Response {
    let fresh = try await site.reading(of: id, reading.code)
    var model = EditorModel(reading: fresh, language: language, reader: reader, address: address, bench: bench)
    if case .activity(let activity) = bench, fresh.session.item(activity) == nil { model.bench = .session }
    model.refusal = refusal
    model.draft = draft
    model.leaving = leaving
    return show(model)
  }

  func path(of bench: EditorModel.Bench) -> String {
    switch bench {
    case .activity(let activity): "\(reading.paths.edit(activity))&saved=yes"
    case .session: "\(reading.paths.editor)?part=session&saved=yes"
    case .beginning: reading.paths.editor
    }
  }
}
