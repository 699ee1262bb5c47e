internal import EventLog
public import Foundation
public import Kernel
public import People

/// All that is kept about one person in the organisation, for that person to read and to take along.
public struct PersonRecord: Codable, Sendable {
  public let person: PersonID
  public let personalData: PersonalData
  public let department: Bilingual
  public let site: String
  public let role: Role
  public let signIns: [SignedIn]
  /// Whether a password was chosen; what is kept of it tells nothing.
  public let hasPassword: Bool
  /// Until when a one-time link can be used, if there is one.
  public let linkUntil: Date?
  public let history: [Entry]

  public struct SignedIn: Codable, Sendable {
    public let created: Date
    public let lastSeenDay: Date
    public let device: Bilingual
  }

  /// An event of the log that names the person.
  public struct Entry: Codable, Sendable {
    public let recorded: Date
    public let event: OrganisationEvent
  }

  /// The record as a file: JSON in UTF-8.
  public func file() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    return try encoder.encode(self)
  }
}

extension PeopleService {
  /// All that is kept about `person`; nil when there is no such person, or no longer.
  public func record(of person: PersonID) async throws(PeopleRefusal) -> PersonRecord? {
    do {
      try await directory.refresh()
      let known = directory.current
      guard let standing = known.organisation.persons[person], let data = known.personalData[person] else {
        return nil
      }
      let keys = PersonKeys(person)
      let link = try await log.value(in: .credentials, key: keys.link).map { bytes throws(LogFailure) in
        try Stored.read(OneTimeLink.self, bytes)
      }
      let signIns = try await log.values(in: .signIns, under: keys.prefix).map { _, bytes throws(LogFailure) in
        try Stored.read(StoredSignIn.self, bytes)
      }
      return PersonRecord(
        person: person, personalData: data,
        department: known.organisation.department(standing.department)?.name ?? Bilingual(same: ""),
        site: known.organisation.site(standing.site)?.name ?? "", role: standing.role,
        signIns: signIns.map { signIn in
          PersonRecord.SignedIn(
            created: signIn.created.date, lastSeenDay: signIn.lastSeenDay.date, device: signIn.device.words)
        },
        hasPassword: try await log.value(in: .credentials, key: keys.password) != nil,
        linkUntil: link?.until.date,
        history: try await directory.history().filter { $0.event.person == person }.map { recorded, event in
          PersonRecord.Entry(recorded: recorded.date, event: event)
        })
    } catch {
      throw .unread(error)
    }
  }
}

extension Moment {
  fileprivate var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }
}
