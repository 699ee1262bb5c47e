/// The explanation of a count, sentence by sentence, for a person without training.
struct Telling {
  let options: [String]
  private(set) var sentences: [Sentence] = []

  init(_ options: [String]) {
    self.options = options
  }

  mutating func say(_ french: (Voice) -> String, _ english: (Voice) -> String) {
    sentences.append(
      Sentence(
        french: french(Voice(language: .french, options: options)),
        english: english(Voice(language: .english, options: options))))
  }

  /// The closing sentence of a method that elects one option: the winner, or the tie.
  mutating func conclude(_ winners: [Int]) {
    if let winner = winners.first, winners.count == 1 {
      say({ "\($0.name(winner)) l’emporte." }, { "\($0.name(winner)) wins." })
    } else if winners.isEmpty {
      say({ _ in "Aucune option ne l’emporte." }, { _ in "No option wins." })
    } else {
      say(
        { "Il y a égalité entre \($0.names(winners))\u{202F}: la méthode ne les départage pas, à vous de décider." },
        { "There is a tie between \($0.names(winners)): the method does not separate them, the decision is yours." })
    }
  }
}
