import EventLog
import Kernel
import People

extension Inspection {
  /// Folds the organisation anew, compares it with what is shown, and answers what the log says.
  mutating func organisation(in log: any EventLog) async throws(LogFailure) -> Organisation {
    var organisation = Organisation()
    let codec = EventCodec<OrganisationEvent>()
    for envelope in try await log.read(Organisation.stream) {
      do throws(CodecFailure) {
        organisation.apply(try codec.decode(envelope))
      } catch {
        note(error)
      }
    }
    people = organisation.headcount
    if !faults.contains(where: \.isUnreadable) {
      let shown = PeopleDirectory(log: log)
      try await shown.refresh()
      if shown.current.organisation != organisation { faults.append(.otherwise(Organisation.stream)) }
    }
    return organisation
  }

  mutating func note(_ failure: CodecFailure) {
    guard case .unreadable(let stream, let version, let reason) = failure else { return }
    faults.append(.unreadable(stream, version: version, reason: reason))
  }
}

extension InspectionFault {
  var isUnreadable: Bool {
    if case .unreadable = self { true } else { false }
  }
}
