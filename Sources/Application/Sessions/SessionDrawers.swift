import Activities
import EventLog
internal import Foundation
import Kernel
import Sessions

/// What a session keeps beside the log: the urn, the roll, and the names that guests typed.
enum SessionDrawers {
  static func prefix(_ session: SessionID) -> String { "\(session.rawValue)/" }

  /// What must be written beside the log, in the same transaction, when `events` happen to `session`.
  static func writes(for events: [SessionEvent], of session: Session) -> [AsideWrite] {
    guard let id = session.id else { return [] }
    return events.flatMap { event -> [AsideWrite] in
      switch event {
      case .urnChanged(let activity, let slip):
        guard let content = slip.content else { return [] }
        let place = "\(prefix(id))\(activity.rawValue)/\(content.generation)/"
        let urnKey = place + content.token.rawValue
        let rollKey = place + content.participant.rawValue
        let proof = content.proof.map { [Self.proof($0, in: activity, of: session)] } ?? []
        guard let answer = content.answer, let value = try? JSONWriter.json(of: answer) else {
          return [.remove(.urn, key: urnKey), .remove(.roll, key: rollKey)] + proof
        }
        return [
          .put(.urn, key: urnKey, value: value), .put(.roll, key: rollKey, value: Array(content.round.utf8)),
        ] + proof
      case .turnedAway(let participant): return erasing([participant], from: session)
      case .robotsRemoved:
        return erasing(session.participants.values.filter { $0.origin == .robot }.map(\.id), from: session)
      default: return []
      }
    }
  }

  /// Lies apart from the answer, under a token of its own, so that an answer that is taken back leaves nothing of itself.
  private static func proof(_ proof: Slip.Proof, in activity: ActivityID, of session: Session) -> AsideWrite {
    var submitted = session.submitted(under: proof.token, in: activity)
    submitted.note(proof.submission)
    let value = (try? JSONWriter.json(of: submitted)) ?? []
    return .put(.urn, key: proofKey(proof.token, in: activity, of: session), value: value)
  }

  private static func proofKey(_ token: Token, in activity: ActivityID, of session: Session) -> String {
    "\(session.id.map(prefix) ?? "")\(activity.rawValue)/proof/\(token.rawValue)"
  }

  private static func erasing(_ gone: [ParticipantID], from session: Session) -> [AsideWrite] {
    guard let id = session.id else { return [] }
    let names = gone.map { AsideWrite.remove(.vault, key: nameKey($0, in: id)) }
    let anonymous = session.agenda.filter { $0.plan.identity == .anonymous }
    let slips = anonymous.flatMap { item in gone.flatMap { erasing($0, from: item, of: session) } }
    return names + slips
  }

  private static func erasing(
    _ participant: ParticipantID, from item: AgendaItem, of session: Session
  ) -> [AsideWrite] {
    let folder = session.id.map(Self.prefix) ?? ""
    var writes: [AsideWrite] = [.remove(.urn, key: proofKey(participant.robotToken, in: item.id, of: session))]
    for generation in item.generations {
      let place = "\(folder)\(item.id.rawValue)/\(generation)/"
      writes.append(.remove(.urn, key: place + participant.robotToken.rawValue))
      writes.append(.remove(.roll, key: place + participant.rawValue))
    }
    return writes
  }

  static func nameKey(_ participant: ParticipantID, in session: SessionID) -> String {
    "session/\(session.rawValue)/\(participant.rawValue)"
  }

  /// Fills `session` with what the log does not hold.
  static func fill(_ session: inout Session, from log: any EventLog, catalogue: Catalogue) async throws {
    guard let id = session.id else { return }
    let decoder = JSONDecoder()
    if let key = Catalogue.key { decoder.userInfo[key] = catalogue }
    let slips = try await log.values(in: .urn, under: prefix(id))
    let urn = slips.compactMap { entry -> UrnEntry? in
      guard let place = place(of: entry.key), let answer = try? decoder.decode(AnyAnswer.self, from: Data(entry.value))
      else { return nil }
      return UrnEntry(
        activity: place.activity, generation: place.generation, token: Token(rawValue: place.name), answer: answer)
    }
    let roll = try await log.values(in: .roll, under: prefix(id)).compactMap { entry in
      place(of: entry.key).map {
        RollEntry(
          activity: $0.activity, generation: $0.generation, participant: ParticipantID(rawValue: $0.name),
          round: String(decoding: entry.value, as: UTF8.self))
      }
    }
    let proofs = slips.compactMap { entry -> ProofEntry? in
      let parts = entry.key.split(separator: "/").map(String.init)
      guard parts.count == 4, parts[2] == "proof",
        let submitted = try? decoder.decode(Submitted.self, from: Data(entry.value))
      else { return nil }
      return ProofEntry(
        activity: ActivityID(rawValue: parts[1]), token: Token(rawValue: parts[3]), submitted: submitted)
    }
    session.fill(urn: urn, roll: roll, proofs: proofs)
  }

  private static func place(of key: String) -> (activity: ActivityID, generation: Int, name: String)? {
    let parts = key.split(separator: "/").map(String.init)
    guard parts.count == 4, let generation = Int(parts[2]) else { return nil }
    return (ActivityID(rawValue: parts[1]), generation, parts[3])
  }

  /// The names that guests of the session typed.
  static func names(of session: SessionID, in log: any EventLog) async throws -> [ParticipantID: String] {
    let prefix = "session/\(session.rawValue)/"
    return try await log.values(in: .vault, under: prefix).reduce(into: [:]) { names, entry in
      names[ParticipantID(rawValue: String(entry.key.dropFirst(prefix.count)))] = String(
        decoding: entry.value, as: UTF8.self)
    }
  }
}
