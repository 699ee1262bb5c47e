extension Outcome {
  /// The outcome for people at a terminal: a headline, the table of the options, the tables of the method.
  public func text(in language: Sentence.Language) -> String {
    let voice = Voice(language: language, options: options)
    let french = language == .french
    let count = french ? voice.many(ballots, "bulletin", "bulletins") : voice.many(ballots, "ballot", "ballots")
    let weighed = weight == ballots ? "" : (french ? ", poids " : ", weight ") + voice.number(weight)
    var text = "\(method.title[language])\(french ? "\u{202F}:" : ":") \(count)\(weighed)\n\n"
    var table = TextTable(["option", "place", unit[language]])
    var place = 1
    for group in ranking {
      for option in group { table.add([options[option], String(place), number(option, voice)]) }
      place += group.count
    }
    text += table.text + "\n"
    if let pairwise, options.count <= 12 { text += duels(pairwise, voice) }
    text += stageTables(voice)
    return text + conclusion(voice)
  }

  private func number(_ option: Int, _ voice: Voice) -> String {
    labels.isEmpty ? voice.number(scores[option]) : labels[option][voice.language]
  }

  /// Who is preferred to whom; columns are numbered as the rows.
  private func duels(_ pairwise: [[Int]], _ voice: Voice) -> String {
    let heading = voice.language == .french ? "préféré à" : "preferred to"
    var table = TextTable([heading] + options.indices.map { "(\($0 + 1))" })
    for (first, row) in pairwise.enumerated() {
      let cells = row.enumerated().map { $0 == first ? "·" : voice.number($1) }
      table.add(["(\(first + 1)) \(options[first])"] + cells)
    }
    return table.text + "\n"
  }

  /// The stages of a count, six beside each other.
  private func stageTables(_ voice: Voice) -> String {
    let counted = stages.compactMap { stage -> VoteStage? in
      if case .votes(let votes) = stage { votes } else { nil }
    }
    var text = ""
    for start in stride(from: 0, to: counted.count, by: 6) {
      let part = Array(counted.enumerated())[start..<min(start + 6, counted.count)]
      let heading = voice.language == .french ? "étape" : "stage"
      var table = TextTable([heading] + part.map { String($0.offset + 1) })
      for option in options.indices {
        table.add([options[option]] + part.map { cell($0.element, option, voice) })
      }
      let left = voice.language == .french ? "sans suite" : "exhausted"
      table.add([left] + part.map { voice.number($0.element.exhausted) })
      text += table.text + "\n"
    }
    return text
  }

  private func cell(_ stage: VoteStage, _ option: Int, _ voice: Voice) -> String {
    let mark = stage.elected.contains(option) ? "+" : stage.excluded.contains(option) ? "−" : " "
    return voice.number(stage.votes[option]) + mark
  }

  private func conclusion(_ voice: Voice) -> String {
    let french = voice.language == .french
    guard !winners.isEmpty else { return "" }
    let names = winners.map { options[$0] }.joined(separator: ", ")
    let colon = french ? "\u{202F}:" : ":"
    if tie, !method.choosesSeveral { return "\(french ? "Égalité" : "Tie")\(colon) \(names)\n" }
    let lot = tie ? (french ? " (après tirage au sort)" : " (after a lot)") : ""
    return "\(french ? "Résultat" : "Result")\(colon) \(names)\(lot)\n"
  }
}
