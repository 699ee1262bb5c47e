import Activities
import EventLog
import Kernel
import Sessions

/// What of a session matters for the rows beside the log.
struct InspectedSession {
  let participants: Set<ParticipantID>
  let activities: Set<ActivityID>
}

extension Inspection {
  /// Replays the session and compares it with what lists show; nil when it was deleted.
  mutating func session(
    _ id: SessionID, in log: any EventLog, _ known: SessionRegistry, _ catalogue: Catalogue
  ) async throws(LogFailure) -> InspectedSession? {
    let stream = SessionStream.name(of: id)
    let envelopes = try await log.read(stream)
    if SessionStream.isTombstone(envelopes) {
      deleted += 1
      if known.summary(of: id) != nil { faults.append(.otherwise(stream)) }
      return nil
    }
    if let first = envelopes.first, first.version > 1 { faults.append(.gap(stream, after: 0)) }
    var session = Session()
    let codec = EventCodec<SessionEvent>(userInfo: Catalogue.key.map { [$0: catalogue] } ?? [:])
    for envelope in envelopes {
      do throws(CodecFailure) {
        session.apply(try codec.decode(envelope))
      } catch {
        note(error)
      }
    }
    sessions += 1
    let summary = SessionSummary(session)
    if known.summary(of: id) != summary || session.id != id { faults.append(.otherwise(stream)) }
    if let summary, known.session(of: summary.code) != id { faults.append(.otherwise(stream)) }
    return InspectedSession(
      participants: Set(session.participants.keys), activities: Set(session.agenda.map(\.id)))
  }
}
