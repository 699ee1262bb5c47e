import Kernel
import Sessions
import Synchronization

/// A reaction that the big screen shows for a moment and nobody keeps.
enum Reaction: String, CaseIterable, Hashable, Sendable {
  case applause, heart, idea, laugh, wonder

  // Drawn, not written: not every screen has a font with these signs.
  var glyph: Glyph {
    switch self {
    case .applause: .applause
    case .heart: .heart
    case .idea: .idea
    case .laugh: .laugh
    case .wonder: .wonder
    }
  }

  var name: Bilingual {
    switch self {
    case .applause: Bilingual(french: "Applaudir", english: "Applaud")
    case .heart: Bilingual(french: "J’aime", english: "Love it")
    case .idea: Bilingual(french: "Bonne idée", english: "Good idea")
    case .laugh: Bilingual(french: "Sourire", english: "Smile")
    case .wonder: Bilingual(french: "Je m’interroge", english: "I wonder")
    }
  }
}

/// The reactions of the last seconds, in memory only: who reacted is not even known here.
final class Reactions: Sendable {
  /// How long a reaction is shown, in milliseconds.
  static let lifetime: Int64 = 8_000
  private let given = Mutex<[SessionID: [Given]]>([:])

  private struct Given {
    let reaction: Reaction
    let at: Moment
    let submission: Submission?
  }

  /// Takes a reaction in; one that is sent again while it is shown counts once.
  func give(_ reaction: Reaction, in session: SessionID, at now: Moment, _ submission: Submission?) {
    given.withLock { given in
      let fresh = Self.fresh(given[session] ?? [], at: now)
      if let submission, fresh.contains(where: { $0.submission == submission }) { return }
      given[session] = Array((fresh + [Given(reaction: reaction, at: now, submission: submission)]).suffix(5_000))
    }
  }

  func counts(in session: SessionID, at now: Moment) -> [Reaction: Int] {
    given.withLock { given in
      let fresh = Self.fresh(given[session] ?? [], at: now)
      given[session] = fresh.isEmpty ? nil : fresh
      return fresh.reduce(into: [:]) { $0[$1.reaction, default: 0] += 1 }
    }
  }

  private static func fresh(_ reactions: [Given], at now: Moment) -> [Given] {
    reactions.filter { now.milliseconds(since: $0.at) < lifetime }
  }
}

extension Site {
  /// Shows what was just given, and takes it away once its time is over.
  func showReactions(of session: SessionID) {
    live.changed(session.rawValue)
    Task {
      try? await Task.sleep(for: .milliseconds(Reactions.lifetime + 100))
      live.changed(session.rawValue)
    }
  }
}
