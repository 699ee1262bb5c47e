package import Kernel

/// Why there is no reply.
package enum LineFailure: Error, Hashable, Sendable {
  /// No connection came about.
  case noConnection(String)
  /// The connection ended before the reply did.
  case cutOff
  case late(seconds: Int)
  /// What came is no HTTP.
  case nonsense
  case tooLong
  /// The page leads to an address that cannot be asked.
  case strangePath
  /// We no longer wanted it.
  case hungUp
}

extension LineFailure {
  /// Whether the connection was there and is no more.
  var isBreak: Bool {
    switch self {
    case .cutOff, .late: true
    case .noConnection, .nonsense, .tooLong, .strangePath, .hungUp: false
    }
  }
}

extension LineFailure: Explained {
  package var sentence: Bilingual {
    switch self {
    case .noConnection(let reason):
      Bilingual(french: "pas de connexion (\(reason))", english: "no connection (\(reason))")
    case .cutOff:
      Bilingual(
        french: "la connexion s’est fermée avant la fin", english: "the connection closed before the reply was whole")
    case .late(let seconds):
      Bilingual(french: "rien en \(seconds)\u{202F}s", english: "nothing within \(seconds) s")
    case .nonsense:
      Bilingual(french: "ce qu’il dit n’est pas du HTTP", english: "what it says is not HTTP")
    case .tooLong:
      Bilingual(french: "sa réponse ne finit pas", english: "its reply does not end")
    case .strangePath:
      Bilingual(
        french: "sa page mène à une adresse qui n’en est pas une", english: "its page leads to an address that is none")
    case .hungUp:
      Bilingual(french: "la connexion a été coupée d’ici", english: "the connection was ended from here")
    }
  }
}
