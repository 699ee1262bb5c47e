/// The names of departments, or of sites, that a file may mean: those that exist and those it adds.
struct ImportNames {
  private var byFolded: [String: String] = [:]
  private var count: Int
  private let limit: Int
  /// In the order in which they appear.
  private(set) var added: [String] = []

  /// `known` gives the one name of each and all its spellings.
  init(known: [(name: String, spellings: [String])], limit: Int) {
    for (name, spellings) in known {
      for spelling in spellings where byFolded[spelling.folded] == nil { byFolded[spelling.folded] = name }
    }
    count = known.count
    self.limit = limit
  }

  func hasRoom(for name: String) -> Bool {
    byFolded[name.folded] != nil || count < limit
  }

  /// The one name of what `name` means; it is added when nothing has it.
  mutating func take(_ name: String) -> String {
    if let known = byFolded[name.folded] { return known }
    byFolded[name.folded] = name
    added.append(name)
    count += 1
    return name
  }
}
