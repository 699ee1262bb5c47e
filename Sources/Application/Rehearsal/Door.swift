public import Activities
public import Kernel

/// The public door of a server, as a phone uses it. Robots go through nothing else.
public protocol Door: Sendable {
  func get(_ path: String, as phone: Phone) async throws(DoorFailure) -> DoorReply
  /// Sends a form the way the pages' script does, and gets the parts of the page that changed.
  func post(_ path: String, _ form: Form, as phone: Phone) async throws(DoorFailure) -> DoorReply
  /// The HTML of each fragment of a live stream; of several that wait only the newest. It comes back by itself when the
  /// stream breaks, and throws when the server refuses or cannot be reached.
  func follow(_ path: String, as phone: Phone) -> AsyncThrowingStream<String, any Error>
}

/// What a phone says of itself with every request.
public struct Phone: Hashable, Sendable {
  public let language: Language
  public var cookies: [String: String]

  public init(language: Language, cookies: [String: String] = [:]) {
    self.language = language
    self.cookies = cookies
  }
}

/// What came back.
public struct DoorReply: Hashable, Sendable {
  /// The status code of HTTP.
  public let status: Int
  /// Where a redirect leads.
  public let location: String?
  public let cookies: [String: String]
  public let body: String

  public init(status: Int, location: String? = nil, cookies: [String: String] = [:], body: String = "") {
    self.status = status
    self.location = location
    self.cookies = cookies
    self.body = body
  }
}

/// Why a robot cannot go on.
public enum DoorFailure: Error, Hashable, Sendable {
  /// No session has the code.
  case noSession
  /// The session takes only people who sign in, and robots have no account.
  case asksForAccount
  /// The session lets nobody in, for the reason it gives on the page.
  case refused(status: Int)
  /// The server does not answer, for the reason that is given.
  case unreachable(Bilingual)
}

extension DoorFailure: Explained {
  public var sentence: Bilingual {
    switch self {
    case .noSession:
      Bilingual(
        french: "Aucune séance n’a ce code. Vérifiez-le, et l’adresse du serveur.",
        english: "No session has this code. Check it, and the address of the server.")
    case .asksForAccount:
      Bilingual(
        french: "Cette séance demande de se connecter, et les robots n’ont pas de compte. Ouvrez-la aux invités.",
        english: "This session asks people to sign in, and robots have no account. Open it to guests.")
    case .refused(let status):
      Bilingual(
        french:
          "La séance ne laisse pas entrer les robots (réponse \(status)). Est-elle verrouillée ou complète\u{202F}?",
        english: "The session does not let robots in (answer \(status)). Is it locked or full?")
    case .unreachable(let reason):
      Bilingual(
        french: "Le serveur ne répond pas\u{202F}: \(reason.french).",
        english: "The server does not answer: \(reason.english).")
    }
  }
}
