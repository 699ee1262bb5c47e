/// The three steps of the podium. Nobody stands below: people are not ranked, three are cheered.
struct QuizPodium: Hashable {
  struct Step: Hashable {
    let place: Int
    let points: Int
    /// Names of people in the order of the alphabet, or one department.
    let names: [String]
    let department: DepartmentSign?
  }

  let steps: [Step]
  /// Whether departments were left out because fewer than five of their people take part.
  let hidesSmall: Bool

  /// The three highest scores above zero; equal scores share a step.
  init(people: [(name: String, points: Int)]) {
    let scores = Set(people.map(\.points)).filter { $0 > 0 }.sorted(by: >).prefix(3)
    steps = scores.enumerated().map { place, points in
      let names = people.filter { $0.points == points }.map(\.name).sorted()
      return Step(place: place + 1, points: points, names: names, department: nil)
    }
    hidesSmall = false
  }

  /// The three departments with the highest mean. Departments of fewer than five players are left out; were it only one,
  /// the next smallest would go with it, or the figures of all would give it away.
  init(players: [(sign: DepartmentSign, points: Int)]) {
    var teams: [String: (sign: DepartmentSign, sum: Int, people: Int)] = [:]
    for player in players {
      let team = teams[player.sign.name] ?? (player.sign, 0, 0)
      teams[player.sign.name] = (team.sign, team.sum + player.points, team.people + 1)
    }
    let bySize = teams.values.sorted { ($0.people, $0.sign.name) < ($1.people, $1.sign.name) }
    let small = bySize.count { $0.people < 5 }
    let shown = bySize.dropFirst(small == 1 ? 2 : small)
    hidesSmall = shown.count < bySize.count
    let means = shown.map { (sign: $0.sign, mean: Int((Double($0.sum) / Double($0.people)).rounded())) }
      .filter { $0.mean > 0 }
      .sorted { ($1.mean, $0.sign.name) < ($0.mean, $1.sign.name) }
    steps = means.prefix(3).map { team in
      Step(
        place: 1 + means.count { $0.mean > team.mean }, points: team.mean, names: [team.sign.name],
        department: team.sign)
    }
  }
}

extension QuizPodium {
  /// The podium that the quiz asks for; nil when it asks for none, nothing is revealed or nobody may be known.
  init?(_ scene: Scene<Quiz>) {
    guard scene.activity.podium != .none, !scene.stage.revealed.isEmpty, scene.identity != .anonymous else {
      return nil
    }
    let totals = scene.tally.totals(at: scene.stage)
    if scene.activity.podium == .departments {
      self.init(
        players: totals.compactMap { total in
          scene.signature(of: total.token)?.department.map { ($0, total.points) }
        })
    } else {
      // Names are asked for the three best scores only.
      let best = Set(Set(totals.map(\.points)).sorted(by: >).prefix(3))
      self.init(
        people: totals.filter { best.contains($0.points) }.compactMap { total in
          scene.signature(of: total.token).map { ($0.name, total.points) }
        })
    }
    if steps.isEmpty, !hidesSmall { return nil }
  }
}
