import Activities
import Application
import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import People
import Sessions

/// The form in which a facilitator takes a session along; the raw value is in the address.
enum ExportFormat: String, CaseIterable, Sendable {
  case csv, md, json

  var type: String {
    switch self {
    case .csv: "text/csv; charset=utf-8; header=absent"
    case .md: "text/markdown; charset=utf-8"
    case .json: "application/json"
    }
  }
}

/// The report of a session, and its files.
struct ReportRoutes: Sendable {
  let site: Site

  func add(to router: Router<PasserelleContext>) {
    router.get("s/{code}/report") { try await report($0, $1) }
    router.get("s/{code}/export/{format}") { try await export($0, $1) }
  }

  private func report(_ request: Request, _ context: PasserelleContext) async throws -> Response {
    let reading = try await site.reading(request, context)
    let visitor = await site.visitor(request, context)
    let session = reading.session
    let seat = site.seated(request, reading, context).map(\.id)
    let participant =
      seat ?? visitor.person.flatMap { person in session.participants.values.first { $0.person == person }?.id }
    let tookPart = participant.map { !session.waiting.contains($0) } ?? false
    let isClosed = session.phase == .closed
    let deed = Deed.readReport(facilitators: session.facilitators, tookPart: tookPart, isClosed: isClosed)
    if tookPart, !isClosed, !Permissions.allow(deed, to: visitor) {
      throw Problem(.forbidden, ReportWords.notClosed)
    }
    try site.require(deed, of: visitor, at: reading.paths.report)
    let isFacilitator = Permissions.allow(.facilitate(session.facilitators), to: visitor)
    let query = ReportQuery(reading: reading, language: context.language, isFacilitator: isFacilitator)
    return .page(ReportPage(query.model).frame(assets: site.assets), in: context.language)
  }

  private func export(_ request: Request, _ context: PasserelleContext) async throws -> Response {
    let reading = try await site.reading(request, context)
    let visitor = await site.visitor(request, context)
    try site.require(.facilitate(reading.session.facilitators), of: visitor, at: reading.paths.report)
    guard let format = context.parameters.get("format").flatMap({ ExportFormat(rawValue: String($0)) }) else {
      throw Problem.notFound
    }
    let bytes = try Self.bytes(of: reading, as: format, in: context.language)
    let day = OrganisationTime(reading.directory.organisation).field(reading.session.began ?? reading.now).prefix(10)
    let name = FileName.made(from: reading.session.title, day: String(day), ending: format.rawValue)
    var response = Response(status: .ok, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    response.headers[.contentType] = format.type
    response.headers[.contentDisposition] = "attachment; filename=\"\(name)\""
    response.headers[.cacheControl] = "no-store"
    return response
  }

  static func bytes(of reading: SessionReading, as format: ExportFormat, in language: Language) throws -> [UInt8] {
    let model = ReportQuery(reading: reading, language: language, isFacilitator: true).model
    switch format {
    case .csv: return ReportSheet(model).sheet.csv()
    case .md: return Array(ReportSheet(model).sheet.markdown().utf8)
    case .json:
      let readable = Set(
        model.activities.filter { $0.view != nil && !$0.item.running.keepsAnswersPrivate }.map(\.item.id))
      return Array(try SessionDocument(of: reading.session) { readable.contains($0.id) }.file())
    }
  }
}
