import Application
import Hummingbird
import Kernel
import Sessions

extension Site {
  /// The sessions that `person` facilitates, archived ones too.
  func programme(of person: PersonID) -> [SessionSummary] {
    house.sessions.all().filter { $0.facilitators.contains(person) }
  }

  /// The session that the address names, when whoever asks facilitates it.
  func facilitatedSummary(
    _ request: Request, _ context: PasserelleContext, by visitor: Visitor
  ) async throws -> SessionSummary {
    guard let code = context.parameters.get("code").flatMap(JoinCode.init(rawValue:)),
      let id = house.sessions.session(of: code), let summary = house.sessions.summary(of: id)
    else { throw wrongCode(context) }
    try require(.facilitate(summary.facilitators), of: visitor, at: Room.sessions.path)
    return summary
  }
}
