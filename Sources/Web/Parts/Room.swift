import Application
import Kernel

/// A room of the product, as the navigation shows it.
enum Room: CaseIterable, Hashable, Sendable {
  case today, sessions

  var path: String {
    switch self {
    case .today: "/today"
    case .sessions: "/sessions"
    }
  }

  var name: Bilingual {
    switch self {
    case .today: Bilingual(french: "Aujourd’hui", english: "Today")
    case .sessions: Bilingual(french: "Séances", english: "Sessions")
    }
  }

  var glyph: Glyph {
    switch self {
    case .today: .today
    case .sessions: .sessions
    }
  }
}
