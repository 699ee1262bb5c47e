import Activities
import EventLog
import Foundation
import Kernel
import People
import Sessions

extension Inspection {
  /// Traces what lies in the drawers to the people and sessions it belongs to.
  mutating func drawers(
    of log: any EventLog, _ organisation: Organisation, _ sessions: [SessionID: InspectedSession],
    _ catalogue: Catalogue
  ) async throws(LogFailure) {
    try await vault(of: log, organisation, sessions)
    try await keys(of: log, organisation)
    try await ballots(of: log, sessions, catalogue)
    for row in try await log.values(in: .pictures, under: "") {
      rows += 1
      if (try? Picture(row.value)) == nil { faults.append(.unreadableRow(.pictures, key: row.key)) }
    }
  }

  private mutating func vault(
    of log: any EventLog, _ organisation: Organisation, _ sessions: [SessionID: InspectedSession]
  ) async throws(LogFailure) {
    var named: Set<PersonID> = []
    var byAddress: [EmailAddress: PersonID] = [:]
    for row in try await log.values(in: .vault, under: "") {
      rows += 1
      if let person = VaultKey(rawValue: row.key).person {
        guard organisation.persons[person].map({ $0.standing != .erased }) == true else {
          faults.append(.stray(.vault, key: row.key))
          continue
        }
        guard let data = try? VaultEntry.read(row.value) else {
          faults.append(.unreadableRow(.vault, key: row.key))
          continue
        }
        named.insert(person)
        if let other = byAddress.updateValue(person, forKey: data.email) { faults.append(.sameAddress(other, person)) }
      } else {
        let parts = row.key.split(separator: "/").map(String.init)
        let isGuest =
          parts.count == 3 && parts[0] == "session"
          && sessions[SessionID(rawValue: parts[1])]?.participants.contains(ParticipantID(rawValue: parts[2])) == true
        if !isGuest { faults.append(.stray(.vault, key: row.key)) }
      }
    }
    for person in organisation.persons.values where person.standing != .erased && !named.contains(person.id) {
      faults.append(.nameless(person.id))
    }
  }

  /// Passwords, links and signed-in browsers: their keys begin with whom they belong to.
  private mutating func keys(of log: any EventLog, _ organisation: Organisation) async throws(LogFailure) {
    for drawer in [Drawer.credentials, .signIns] {
      for row in try await log.values(in: drawer, under: "") {
        rows += 1
        let parts = row.key.split(separator: "/").map(String.init)
        let standing = parts.first.flatMap { organisation.persons[PersonID(rawValue: $0)]?.standing }
        let isTheirs = drawer == .signIns ? standing == .active : standing == .active || standing == .deactivated
        guard parts.count == 2, isTheirs else {
          // A fingerprint is no secret, but it has no place in a terminal either.
          faults.append(.stray(drawer, key: parts.first ?? ""))
          continue
        }
        if !Self.isReadable(row.value, in: drawer, parts[1]) {
          faults.append(.unreadableRow(drawer, key: parts[0]))
        }
      }
    }
  }

  private static func isReadable(_ value: [UInt8], in drawer: Drawer, _ name: String) -> Bool {
    switch (drawer, name) {
    case (.signIns, _): (try? Stored.read(StoredSignIn.self, value)) != nil
    case (_, "password"): (try? Stored.read(PasswordHash.self, value)) != nil
    case (_, "link"): (try? Stored.read(OneTimeLink.self, value)) != nil
    default: false
    }
  }

  private mutating func ballots(
    of log: any EventLog, _ sessions: [SessionID: InspectedSession], _ catalogue: Catalogue
  ) async throws(LogFailure) {
    let decoder = JSONDecoder()
    if let key = Catalogue.key { decoder.userInfo[key] = catalogue }
    var slips: [String: Int] = [:]
    for row in try await log.values(in: .urn, under: "") {
      rows += 1
      guard let ballot = Ballot(row.key), sessions[ballot.session] != nil else {
        faults.append(.stray(.urn, key: Ballot.place(of: row.key)))
        continue
      }
      if !ballot.isProof { slips[ballot.place, default: 0] += 1 }
      if !Self.isReadable(row.value, of: ballot, by: decoder) {
        faults.append(.unreadableRow(.urn, key: ballot.place))
      }
    }
    var lines: [String: (session: SessionID, count: Int)] = [:]
    for row in try await log.values(in: .roll, under: "") {
      rows += 1
      guard let ballot = Ballot(row.key), !ballot.isProof, let session = sessions[ballot.session],
        session.participants.contains(ParticipantID(rawValue: ballot.name))
          || !session.activities.contains(ballot.activity)
      else {
        faults.append(.stray(.roll, key: Ballot.place(of: row.key)))
        continue
      }
      lines[ballot.place, default: (ballot.session, 0)].count += 1
    }
    // Somebody turned away leaves the roll, and their slip, which nobody can find, stays: there may be more slips.
    for (place, line) in lines.sorted(by: { $0.key < $1.key }) where line.count > slips[place, default: 0] {
      faults.append(
        .lostAnswers(
          SessionStream.name(of: line.session), place: place, count: line.count - slips[place, default: 0]))
    }
  }

  private static func isReadable(_ value: [UInt8], of ballot: Ballot, by decoder: JSONDecoder) -> Bool {
    let value = Data(value)
    if ballot.isProof { return (try? decoder.decode(Submitted.self, from: value)) != nil }
    return (try? decoder.decode(AnyAnswer.self, from: value)) != nil
  }
}

/// The key of a row of the urn or of the roll.
private struct Ballot {
  let session: SessionID
  let activity: ActivityID
  let place: String
  /// A token in the urn, a participant on the roll.
  let name: String
  /// It tells which presses were taken, and holds no answer.
  let isProof: Bool

  init?(_ key: String) {
    let parts = key.split(separator: "/").map(String.init)
    guard parts.count == 4 else { return nil }
    isProof = parts[2] == "proof"
    guard isProof || Int(parts[2]) != nil else { return nil }
    session = SessionID(rawValue: parts[0])
    activity = ActivityID(rawValue: parts[1])
    place = Self.place(of: key)
    name = parts[3]
  }

  /// The key without what stands for a person.
  static func place(of key: String) -> String {
    key.split(separator: "/").prefix(3).joined(separator: "/")
  }
}
