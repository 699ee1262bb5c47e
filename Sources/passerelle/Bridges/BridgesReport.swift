import Networks
import Tables

/// The figures of `passerelle bridges`; JSON keys as written here. A figure that does not exist is null, never 0.
struct BridgesReport: Encodable {
  let network: NetworkFigures
  let departments: [DepartmentRow]
  let matrix: [MatrixCell]
  let people: [PersonRow]?
  let seed: UInt64

  init(_ files: BridgeFiles, directed: Bool, permutations: Int, seed: UInt64, k: Int, personal: Bool) {
    let graph = TieGraph(people: files.ids.count, ties: files.ties, directed: directed)
    let matrix = DepartmentMatrix(graph, departments: files.departments, count: files.departmentNames.count)
    let hiding = HiddenDepartments(sizes: matrix.sizes, k: k)
    self.seed = seed
    let shuffles = Meter(of: permutations, "permutations")
    network = NetworkFigures(
      graph, departments: files.departments, permutations: permutations, seed: seed, hiding: hiding,
      progress: shuffles.show)
    shuffles.clear()
    departments = files.departmentNames.indices.map {
      DepartmentRow($0, files: files, matrix: matrix, hidden: hiding.departments)
    }
    self.matrix = matrix.cells.map { MatrixCell($0, names: files.departmentNames, hidden: hiding.departments) }
    people = personal ? PersonRow.all(graph, files, hiding) : nil
  }
}

/// Why a figure is null.
enum HidingReason {
  static let tooFew = Wording(french: "trop peu de personnes pour être montré", english: "too few people to be shown")
  static let modularity = Wording(
    french: "la modularité des services permettrait de retrouver ce qui est masqué",
    english: "the modularity of the departments would tell what is hidden")
  static let totals = Wording(
    french: "les totaux permettraient de retrouver ce qui est masqué", english: "the totals would tell what is hidden")
}

struct DepartmentRow: Encodable {
  let department: String
  @OrNull var people: Int?
  @OrNull var internalTies: Int?
  @OrNull var external: Int?
  @OrNull var ei: Double?
  @OrNull var expected: Double?
  let hidden: Wording?

  private enum CodingKeys: String, CodingKey {
    case department, people, external, ei, expected, hidden
    case internalTies = "internal"
  }

  init(_ department: Int, files: BridgeFiles, matrix: DepartmentMatrix, hidden isHidden: Set<Int>) {
    self.department = files.departmentNames[department]
    guard !isHidden.contains(department) else {
      people = nil
      internalTies = nil
      external = nil
      ei = nil
      expected = nil
      hidden = HidingReason.tooFew
      return
    }
    let own = matrix.cells.filter { $0.first == department || $0.second == department }
    let within = own.filter { $0.first == $0.second }.reduce(0) { $0 + $1.ties }
    let across = own.filter { $0.first != $0.second }.reduce(0) { $0 + $1.ties }
    people = matrix.sizes[department]
    internalTies = within
    external = across
    ei = within + across > 0 ? Double(across - within) / Double(across + within) : nil
    expected = expectedIndex(size: matrix.sizes[department], people: files.ids.count)
    hidden = nil
  }
}

struct MatrixCell: Encodable {
  let departments: [String]
  @OrNull var ties: Int?
  @OrNull var density: Double?
  @OrNull var ratio: Double?
  @OrNull var missingBridge: Bool?
  let hidden: Wording?

  private enum CodingKeys: String, CodingKey {
    case departments, ties, density, ratio, hidden
    case missingBridge = "missing_bridge"
  }

  init(_ cell: DepartmentMatrix.Cell, names: [String], hidden isHidden: Set<Int>) {
    departments = [names[cell.first], names[cell.second]]
    let hides = isHidden.contains(cell.first) || isHidden.contains(cell.second)
    ties = hides ? nil : cell.ties
    density = hides ? nil : cell.density
    ratio = hides ? nil : cell.ratio
    missingBridge = hides ? nil : cell.isMissingBridge
    hidden = hides ? HidingReason.tooFew : nil
  }
}
