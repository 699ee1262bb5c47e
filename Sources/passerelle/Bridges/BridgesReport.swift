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
    let hidden = hiddenDepartments(sizes: matrix.sizes, k: k)
    self.seed = seed
    network = NetworkFigures(
      graph, departments: files.departments, permutations: permutations, seed: seed, isHiding: !hidden.isEmpty)
    departments = files.departmentNames.indices.map {
      DepartmentRow($0, files: files, matrix: matrix, hidden: hidden)
    }
    self.matrix = matrix.cells.map { MatrixCell($0, names: files.departmentNames, hidden: hidden) }
    people = personal ? PersonRow.all(graph, files) : nil
  }
}

/// Why a cell is null.
enum HidingReason {
  static let tooFew = Wording(french: "trop peu de personnes pour être montré", english: "too few people to be shown")
}

struct DepartmentRow: Encodable {
  let department: String
  let people: Int?
  let internalTies: Int?
  let external: Int?
  let ei: Double?
  let hidden: Wording?

  private enum CodingKeys: String, CodingKey {
    case department, people, external, ei, hidden
    case internalTies = "internal"
  }

  init(_ department: Int, files: BridgeFiles, matrix: DepartmentMatrix, hidden isHidden: Set<Int>) {
    self.department = files.departmentNames[department]
    guard !isHidden.contains(department) else {
      (people, internalTies, external, ei, hidden) = (nil, nil, nil, nil, HidingReason.tooFew)
      return
    }
    let own = matrix.cells.filter { $0.first == department || $0.second == department }
    let within = own.filter { $0.first == $0.second }.reduce(0) { $0 + $1.ties }
    let across = own.filter { $0.first != $0.second }.reduce(0) { $0 + $1.ties }
    people = matrix.sizes[department]
    internalTies = within
    external = across
    ei = within + across > 0 ? Double(across - within) / Double(across + within) : nil
    hidden = nil
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(department, forKey: .department)
    try container.encode(people, forKey: .people)
    try container.encode(internalTies, forKey: .internalTies)
    try container.encode(external, forKey: .external)
    try container.encode(ei, forKey: .ei)
    try container.encodeIfPresent(hidden, forKey: .hidden)
  }
}

struct MatrixCell: Encodable {
  let departments: [String]
  let ties: Int?
  let density: Double?
  let ratio: Double?
  let missingBridge: Bool?
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

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(departments, forKey: .departments)
    try container.encode(ties, forKey: .ties)
    try container.encode(density, forKey: .density)
    try container.encode(ratio, forKey: .ratio)
    try container.encode(missingBridge, forKey: .missingBridge)
    try container.encodeIfPresent(hidden, forKey: .hidden)
  }
}

struct PersonRow: Encodable {
  let id: String
  let ei: Double?
  let constraint: Double?
  let effectiveSize: Double?
  let efficiency: Double?
  let betweenness: Double
  let brokerage: Brokerage

  private enum CodingKeys: String, CodingKey {
    case id, ei, constraint, efficiency, betweenness, brokerage
    case effectiveSize = "effective_size"
  }

  static func all(_ graph: TieGraph, _ files: BridgeFiles) -> [PersonRow] {
    let constraint = constraints(graph)
    let sizes = effectiveSizes(graph)
    let between = Networks.betweenness(graph)
    let roles = brokerages(graph, departments: files.departments)
    let indices = personalIndices(graph, departments: files.departments)
    return files.ids.indices.map { person in
      PersonRow(
        id: files.ids[person], ei: indices[person], constraint: constraint[person],
        effectiveSize: sizes[person]?.size, efficiency: sizes[person]?.efficiency, betweenness: between[person],
        brokerage: roles[person])
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(ei, forKey: .ei)
    try container.encode(constraint, forKey: .constraint)
    try container.encode(effectiveSize, forKey: .effectiveSize)
    try container.encode(efficiency, forKey: .efficiency)
    try container.encode(betweenness, forKey: .betweenness)
    try container.encode(brokerage, forKey: .brokerage)
  }
}
