/// The sentences about duels that the pairwise methods share.
enum Duels {
  /// Every duel in a sentence; when there are many, only the option that wins all of hers.
  static func tell(_ pairwise: Pairwise, in telling: inout Telling) {
    if pairwise.count <= 4 {
      for first in 0..<pairwise.count {
        for second in (first + 1)..<max(pairwise.count, first + 1) { tell(pairwise, first, second, in: &telling) }
      }
    }
    if let winner = pairwise.condorcetWinner, pairwise.count > 1 {
      telling.say({ "\($0.name(winner)) gagne tous ses duels." }, { "\($0.name(winner)) wins every duel." })
    } else if pairwise.count > 1 {
      telling.say({ _ in "Aucune option ne gagne tous ses duels." }, { _ in "No option wins every duel." })
    }
  }

  private static func tell(_ pairwise: Pairwise, _ first: Int, _ second: Int, in telling: inout Telling) {
    let (winner, loser) = pairwise.beats(second, first) ? (second, first) : (first, second)
    let (most, least) = (pairwise.votes[winner][loser], pairwise.votes[loser][winner])
    if most == least {
      telling.say(
        { "\($0.name(first)) et \($0.name(second)) font match nul, \($0.votes(most)) chacun." },
        { "\($0.name(first)) and \($0.name(second)) draw, \($0.votes(most)) each." })
    } else {
      telling.say(
        { "\($0.name(winner)) bat \($0.name(loser)) par \($0.number(most)) à \($0.number(least))." },
        { "\($0.name(winner)) beats \($0.name(loser)) by \($0.number(most)) to \($0.number(least))." })
    }
  }
}
