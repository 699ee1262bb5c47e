/// The sentences of a count in stages.
enum StageWords {
  static func tell(_ stage: VoteStage, number: Int, in telling: inout Telling) {
    let order = stage.votes.indices.filter { stage.votes[$0] > 0 }.sorted { stage.votes[$0] > stage.votes[$1] }
    telling.say(
      { voice in
        let votes = order.map { "\(voice.name($0)) \(voice.number(stage.votes[$0]))" }.joined(separator: ", ")
        return "Étape \(number), \(step(stage, voice))\u{202F}: \(votes)."
      },
      { voice in
        let votes = order.map { "\(voice.name($0)) \(voice.number(stage.votes[$0]))" }.joined(separator: ", ")
        return "Stage \(number), \(step(stage, voice)): \(votes)."
      })
    if !stage.elected.isEmpty {
      telling.say(
        { "Élection de \($0.names(stage.elected))." },
        { "\($0.names(stage.elected)) \(stage.elected.count == 1 ? "is elected" : "are elected")." })
    }
    if !stage.lot.isEmpty {
      telling.say(
        { "Égalité parfaite entre \($0.names(stage.lot))\u{202F}: le sort a choisi." },
        { "A perfect tie between \($0.names(stage.lot)): it was settled by lot." })
    }
    if !stage.excluded.isEmpty {
      telling.say(
        { "Élimination de \($0.names(stage.excluded))." },
        { "\($0.names(stage.excluded)) \(stage.excluded.count == 1 ? "goes" : "go") out." })
    }
  }

  /// What the stage began with.
  static func step(_ stage: VoteStage, _ voice: Voice) -> String {
    let french = voice.language == .french
    return switch stage.step {
    case .firstPreferences: french ? "premiers choix" : "first preferences"
    case .surplus(let option):
      french ? "excédent de \(voice.name(option)) reporté" : "surplus of \(voice.name(option)) moved on"
    case .exclusion(let options):
      french ? "voix de \(voice.names(options)) reportées" : "votes of \(voice.names(options)) moved on"
    case .recount: french ? "nouveau décompte" : "counted afresh"
    }
  }

  /// A word about ballots that end at an equal place.
  static func tellEnded(_ weight: Int, in telling: inout Telling) {
    guard weight > 0 else { return }
    telling.say(
      { "Voix arrêtées à une place partagée, faute de savoir quel choix vient ensuite\u{202F}: \($0.number(weight))." },
      { "Votes that end at a shared place, because which choice comes next cannot be said: \($0.number(weight))." })
  }
}
