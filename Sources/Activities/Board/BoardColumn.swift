/// A column with the cards that all may see.
struct BoardColumn {
  struct Group {
    let id: String
    let name: String
    var cards: [CardsTally.Entry] = []
    var votes = 0
  }

  let id: String
  let title: String
  private(set) var groups: [Group] = []
  private(set) var alone: [CardsTally.Entry] = []
  var count: Int { groups.reduce(alone.count) { $0 + $1.cards.count } }

  private init(id: String, title: String) {
    self.id = id
    self.title = title
  }

  /// All columns; cards of a column that is gone stand in one of their own, at the end.
  static func all(_ scene: Scene<Board>) -> [BoardColumn] {
    let stage = scene.stage
    var columns = scene.activity.columns.map { BoardColumn(id: $0.id, title: $0.text) }
    let places = Dictionary(columns.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let names = Dictionary(stage.desk.groups.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    var lost = BoardColumn(id: "lost", title: BoardWords(scene.language).lost)
    var groups: [[String: Group]] = Array(repeating: [:], count: columns.count + 1)
    for entry in scene.tally.entries where stage.desk.shows(entry.card.id, moderated: false) {
      let place = (stage.columnOf[entry.card.id] ?? entry.card.column).flatMap { places[$0] } ?? columns.count
      if let group = stage.desk.groupOf[entry.card.id], let name = names[group] {
        groups[place][group, default: Group(id: group, name: name)].cards.append(entry)
        groups[place][group]?.votes += entry.likes
      } else if place < columns.count {
        columns[place].alone.append(entry)
      } else {
        lost.alone.append(entry)
      }
    }
    lost.take(groups[columns.count], scene)
    for place in columns.indices { columns[place].take(groups[place], scene) }
    return lost.count > 0 ? columns + [lost] : columns
  }

  private mutating func take(_ found: [String: Group], _ scene: Scene<Board>) {
    if found.isEmpty { return }
    groups = scene.stage.desk.groups.compactMap { found[$0.id] }
    for index in groups.indices { groups[index].cards = groups[index].cards.first(.max, .mostLiked) }
    guard scene.stage.isVotingClosed || scene.place == .report else { return }
    groups = groups.enumerated().sorted { ($1.element.votes, $0.offset) < ($0.element.votes, $1.offset) }
      .map(\.element)
  }
}
