/// The beat-path method (Schulze, 2011, Social Choice and Welfare 36). A path of wins is as strong as its weakest
/// win; an option wins when no other has a stronger path to it than it has back.
enum Schulze {
  static func count(_ ballots: RankedBallots, rules: Rules, into outcome: inout Outcome) {
    let pairwise = Pairwise(ballots)
    let paths = strongestPaths(pairwise, strength: rules.strength)
    let count = pairwise.count
    outcome.pairwise = pairwise.votes
    outcome.ranking = Ranking.layers(count) { paths[$0][$1] > paths[$1][$0] }
    outcome.winners = outcome.ranking.first ?? []
    outcome.tie = outcome.winners.count > 1
    outcome.scores = (0..<count).map { option in
      Double((0..<count).filter { paths[option][$0] > paths[$0][option] }.count)
    }
    outcome.unit = Sentence(french: "options devancées", english: "options ranked below")
    outcome.details["strength"] = .text(rules.strength.rawValue)
    outcome.details["paths"] = .list(paths.map { .list($0.map(JSON.int)) })
    tell(pairwise, paths, rules, &outcome)
  }

  /// The strength of the strongest path between any two options (Floyd and Warshall).
  static func strongestPaths(_ pairwise: Pairwise, strength: Rules.Strength) -> [[Int]] {
    let count = pairwise.count
    var paths = (0..<count).map { first in
      (0..<count).map { pairwise.strength(first, $0, by: strength) }
    }
    for middle in 0..<count {
      for first in 0..<count where first != middle {
        for last in 0..<count where last != middle && last != first {
          paths[first][last] = max(paths[first][last], min(paths[first][middle], paths[middle][last]))
        }
      }
    }
    return paths
  }

  private static func tell(_ pairwise: Pairwise, _ paths: [[Int]], _ rules: Rules, _ outcome: inout Outcome) {
    var telling = Telling(outcome.options)
    telling.say(
      { _ in
        "Chaque option affronte chaque autre en duel. Une chaîne de duels gagnés relie deux options\u{202F}; "
          + "elle vaut son maillon le plus faible."
      },
      { _ in
        "Each option meets every other in a duel. A chain of duels won links two options; "
          + "it is worth its weakest link."
      })
    Duels.tell(pairwise, in: &telling)
    if let winner = outcome.winners.first, outcome.winners.count == 1, pairwise.condorcetWinner == nil {
      for other in 0..<pairwise.count where other != winner {
        let (there, back) = (paths[winner][other], paths[other][winner])
        telling.say(
          {
            "De \($0.name(winner)) à \($0.name(other))\u{202F}: chaîne de \($0.number(there))\u{202F}; retour\u{202F}: \($0.number(back))."
          },
          { "From \($0.name(winner)) to \($0.name(other)): a chain of \($0.number(there)); back: \($0.number(back))." })
      }
    }
    telling.conclude(outcome.winners)
    outcome.explanation = telling.sentences
  }
}
