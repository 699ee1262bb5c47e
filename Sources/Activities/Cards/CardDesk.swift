/// What facilitators did with cards: published, set aside, grouped.
public struct CardDesk: Hashable, Sendable {
  public struct Group: Hashable, Sendable {
    public let id: String
    public var name: String
  }

  public private(set) var approved: Set<String> = []
  public private(set) var dismissed: Set<String> = []
  /// In the order they were made. One without cards is not shown.
  public private(set) var groups: [Group] = []
  /// The group of each card.
  public private(set) var groupOf: [String: String] = [:]

  public init() {}

  /// Whether everybody may see the card.
  public func shows(_ id: String, moderated: Bool) -> Bool {
    !dismissed.contains(id) && (!moderated || approved.contains(id))
  }

  public mutating func apply(_ move: CardMove) {
    switch move {
    case .approved(let cards):
      approved.formUnion(cards)
      dismissed.subtract(cards)
    case .dismissed(let cards):
      dismissed.formUnion(cards)
      approved.subtract(cards)
    case .groupMade(let id, let name, let cards):
      groups.append(Group(id: id, name: name))
      for card in cards { groupOf[card] = id }
    case .grouped(let cards, let group):
      guard groups.contains(where: { $0.id == group }) else { return }
      for card in cards { groupOf[card] = group }
    case .ungrouped(let cards):
      for card in cards { groupOf[card] = nil }
    case .groupRenamed(let group, let name):
      for index in groups.indices where groups[index].id == group { groups[index].name = name }
    }
  }
}

/// A move about cards; each carries their identifiers.
public enum CardMove: Codable, Hashable, Sendable {
  /// Published, also after having been set aside.
  case approved(cards: [String])
  case dismissed(cards: [String])
  case groupMade(group: String, name: String, cards: [String])
  case grouped(cards: [String], group: String)
  case ungrouped(cards: [String])
  case groupRenamed(group: String, name: String)

  private enum CodingKeys: String, CodingKey {
    case approved
    case dismissed
    case groupMade = "group-made"
    case grouped
    case ungrouped
    case groupRenamed = "group-renamed"
  }
}

extension Moving where A.Tally == CardsTally {
  static var mostGroups: Int { 30 }
  static var groupNameLimit: Int { 60 }

  /// The cards that the form names and that are still there.
  func cards(in form: Form) throws(ActivityRefusal) -> [String] {
    var seen: Set<String> = []
    let cards = form.all("card").filter { tally.contains($0) && seen.insert($0).inserted }
    if cards.isEmpty { throw .particular(field: "card", CardWords.noCardPicked) }
    return cards
  }

  /// The move about cards that the form means, nil when it means another.
  mutating func cardMove(from form: Form, on desk: CardDesk) throws(ActivityRefusal) -> CardMove? {
    guard by == .facilitator else { throw .onlyFacilitator }
    switch form["move"] {
    case "approve": return .approved(cards: try cards(in: form))
    case "dismiss": return .dismissed(cards: try cards(in: form))
    case "ungroup": return .ungrouped(cards: try cards(in: form))
    case "group": return try grouping(form, on: desk)
    case "rename":
      guard let group = form["group"], desk.groups.contains(where: { $0.id == group }) else {
        throw .unknown(field: "group")
      }
      return .groupRenamed(group: group, name: try form.requiredLine("name", limit: Self.groupNameLimit))
    default: return nil
    }
  }

  private mutating func grouping(_ form: Form, on desk: CardDesk) throws(ActivityRefusal) -> CardMove {
    let cards = try cards(in: form)
    if let group = form["group"], !group.isEmpty {
      guard desk.groups.contains(where: { $0.id == group }) else { throw .unknown(field: "group") }
      return .grouped(cards: cards, group: group)
    }
    if desk.groups.count >= Self.mostGroups { throw .tooMany(field: "group", limit: Self.mostGroups) }
    let name = try form.requiredLine("name", limit: Self.groupNameLimit)
    return .groupMade(group: chance.drawName(), name: name, cards: cards)
  }
}
