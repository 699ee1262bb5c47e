import Kernel

extension Script {
  /// The session that was held, with what came out of it.
  static func firstRound(_ language: Language) -> Script {
    language == .french ? firstRoundInFrench : firstRoundInEnglish
  }
}
