extension Outcome {
  /// The outcome as a JSON object with stable keys.
  ///
  /// Always: `method`, `options`, `ballots`, `weight`, `winners`, `ranking`, `tie`, `scores`, `seed`. `pairwise` and
  /// `stages` where the method has them, and keys that only one method has, such as `quota` or `objections`.
  public var json: JSON {
    var members = details
    members["method"] = .text(method.rawValue)
    members["options"] = .list(options.map(JSON.text))
    members["ballots"] = .int(ballots)
    members["weight"] = .int(weight)
    members["winners"] = names(winners)
    members["ranking"] = .list(ranking.map(names))
    members["tie"] = .bool(tie)
    members["scores"] = .named(options, scores.map(JSON.number))
    members["seed"] = .unsigned(seed)
    if let pairwise { members["pairwise"] = .list(pairwise.map { .list($0.map(JSON.int)) }) }
    if !stages.isEmpty { members["stages"] = .list(stages.enumerated().map { json(of: $1, number: $0 + 1) }) }
    return .object(members)
  }

  /// The explanation in one language as JSON, for `json` with an explanation beside it.
  public func explained(in language: Sentence.Language) -> JSON {
    guard case .object(var members) = json else { return json }
    members["explanation"] = .list(explanation.map { .text($0[language]) })
    return .object(members)
  }

  private func names(_ chosen: [Int]) -> JSON {
    .list(chosen.map { .text(options[$0]) })
  }

  private func json(of stage: Stage, number: Int) -> JSON {
    switch stage {
    case .grades(let stage):
      let level = stage.medians.keys.sorted()
      return .object([
        "stage": .int(number), "removed": .int(stage.removed),
        "medians": .named(level.map { options[$0] }, level.compactMap { stage.medians[$0].map(JSON.int) }),
      ])
    case .votes(let stage):
      let (step, from): (String, [Int]) =
        switch stage.step {
        case .firstPreferences: ("first-preferences", [])
        case .surplus(let option): ("surplus", [option])
        case .exclusion(let options): ("exclusion", options)
        case .recount: ("recount", [])
        }
      var members: [String: JSON] = [
        "stage": .int(number), "step": .text(step), "from": names(from),
        "votes": .named(options, stage.votes.map(JSON.number)), "elected": names(stage.elected),
        "excluded": names(stage.excluded), "exhausted": .number(stage.exhausted), "lot": names(stage.lot),
      ]
      if let quota = stage.quota { members["quota"] = .number(quota) }
      return .object(members)
    }
  }
}
