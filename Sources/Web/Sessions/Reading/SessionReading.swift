import Activities
import Application
import Kernel
import People
import Sessions

/// A session as pages read it: its committed state, and what the log does not say of the people in it.
struct SessionReading: Sendable {
  // One object, because a reading goes through many hands: its parts together are kilobytes, and each function that
  // passes them on would hold them anew.
  private let content: Content
  /// Grows with every change of the session.
  let version: Int64
  let code: JoinCode
  let now: Moment

  private final class Content: Sendable {
    let session: Session
    let guestNames: GuestNames
    let directory: Directory

    init(_ session: Session, _ guestNames: GuestNames, _ directory: Directory) {
      self.session = session
      self.guestNames = guestNames
      self.directory = directory
    }
  }

  init(
    session: Session, version: Int64, code: JoinCode, guestNames: GuestNames, directory: Directory, now: Moment
  ) {
    content = Content(session, guestNames, directory)
    self.version = version
    self.code = code
    self.now = now
  }

  var session: Session { _read { yield content.session } }
  /// What guests called themselves.
  var guestNames: GuestNames { content.guestNames }
  var directory: Directory { _read { yield content.directory } }

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
