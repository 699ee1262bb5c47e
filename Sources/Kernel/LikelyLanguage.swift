extension Language {
  // The small words of each language, none of which is one of the other.
  private static let smallWords: [Language: Set<String>] = [
    .french: [
      "à", "au", "aux", "ce", "ces", "cette", "chez", "dans", "de", "des", "du", "elle", "en", "est", "et", "il", "je",
      "la", "le", "les", "leur", "nos", "nous", "ou", "où", "par", "pour", "que", "quel", "quelle", "qui", "sa", "se",
      "ses", "son", "sur", "un", "une", "vos", "votre", "vous",
    ],
    .english: [
      "and", "are", "as", "at", "by", "do", "does", "first", "for", "from", "how", "i", "in", "is", "it", "its", "my",
      "of", "or", "our", "that", "the", "their", "they", "this", "to", "we", "what", "when", "where", "which", "who",
      "whom", "will", "with", "you", "your",
    ],
  ]

  /// The language in which a person most likely wrote the text; nil where its small words do not tell. Good enough to
  /// put what somebody reads first, never to leave anything out.
  public static func likely(of text: String) -> Language? {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    let counts = smallWords.mapValues { small in words.count { small.contains($0) } }
    let (french, english) = (counts[.french] ?? 0, counts[.english] ?? 0)
    return french == english ? nil : french > english ? .french : .english
  }
}
