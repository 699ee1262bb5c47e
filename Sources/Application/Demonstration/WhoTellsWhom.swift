import Kernel

extension Script {
  /// The session that is to be held: nine activities, one of each kind.
  static func whoTellsWhom(_ language: Language) -> Script {
    language == .french ? whoTellsWhomInFrench : whoTellsWhomInEnglish
  }
}
