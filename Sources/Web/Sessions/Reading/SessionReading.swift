import Activities
import Application
import Kernel
import People
import Sessions

/// A session as pages read it: its committed state, and what the log does not say of the people in it.
struct SessionReading: Sendable {
  // Objects, because a reading goes through many hands: its parts together are kilobytes, and each function that passes
  // them on would hold them anew.
  private let standing: Standing<Session>
  private let surroundings: Surroundings
  let code: JoinCode
  let now: Moment

  private final class Surroundings: Sendable {
    let guestNames: GuestNames
    let directory: Directory

    init(_ guestNames: GuestNames, _ directory: Directory) {
      self.guestNames = guestNames
      self.directory = directory
    }
  }

  init(_ standing: Standing<Session>, code: JoinCode, guestNames: GuestNames, directory: Directory, now: Moment) {
    self.standing = standing
    surroundings = Surroundings(guestNames, directory)
    self.code = code
    self.now = now
  }

  var session: Session { _read { yield standing.state } }
  /// Grows with every change of the session.
  var version: Int64 { Int64(standing.version) }
  /// What guests called themselves.
  var guestNames: GuestNames { surroundings.guestNames }
  var directory: Directory { _read { yield surroundings.directory } }

  var paths: SessionPaths { SessionPaths(code) }
  var time: OrganisationTime { OrganisationTime(directory.organisation) }

  /// How a participant appears where answers are named.
  func name(of participant: Participant, in language: Language) -> String {
    let pseudonym = Pseudonym(number: participant.pseudonym).name(in: language)
    return switch participant.appearance {
    case .pseudonym: pseudonym
    case .firstName: guestNames[participant.id] ?? pseudonym
    case .account: participant.person.flatMap(directory.name(of:))?[language] ?? pseudonym
    }
  }

  /// Who gave an answer, as far as the activity's identity lets people know.
  func signature(of token: Token, identity: AnswerIdentity, in language: Language) -> Signature? {
    guard identity != .anonymous, let participant = session.participants[ParticipantID(rawValue: token.rawValue)] else {
      return nil
    }
    let name =
      identity == .named
      ? name(of: participant, in: language) : Pseudonym(number: participant.pseudonym).name(in: language)
    return Signature(name: name, department: participant.department.flatMap { sign(of: $0, in: language) })
  }

  /// How the department is shown.
  func sign(of department: DepartmentID, in language: Language) -> DepartmentSign? {
    directory.organisation.departments.first { $0.id == department }.map { department in
      DepartmentSign(number: department.number, letters: department.letters[language], name: department.name[language])
    }
  }

  /// Departments in their order.
  func departments(in language: Language) -> [(id: DepartmentID, sign: DepartmentSign)] {
    directory.organisation.departments.compactMap { department in
      sign(of: department.id, in: language).map { (department.id, $0) }
    }
  }
}
