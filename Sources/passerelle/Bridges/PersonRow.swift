import Networks
import Tables

/// The measures of one person, printed with `--personal` alone.
struct PersonRow: Encodable {
  let id: String
  @OrNull var ei: Double?
  @OrNull var expected: Double?
  @OrNull var constraint: Double?
  @OrNull var effectiveSize: Double?
  @OrNull var efficiency: Double?
  let betweenness: Double
  @OrNull var betweennessAcross: Double?
  @OrNull var brokerage: Brokerage?
  let hidden: Wording?

  private enum CodingKeys: String, CodingKey {
    case id, ei, expected, constraint, efficiency, betweenness, brokerage, hidden
    case effectiveSize = "effective_size"
    case betweennessAcross = "betweenness_across"
  }

  /// What knows departments is withheld from people of hidden ones: added up it would tell the ties of these. For the
  /// same reason no broker is counted between people of hidden departments.
  static func all(_ graph: TieGraph, _ files: BridgeFiles, _ hiding: HiddenDepartments) -> [PersonRow] {
    let constraint = constraints(graph)
    let sizes = effectiveSizes(graph)
    let meter = Meter(of: 2 * graph.people, "shortest paths")
    let between = Networks.betweenness(graph, progress: meter.show)
    let across = Networks.betweennessAcross(graph, departments: files.departments) { meter.show(graph.people + $0) }
    meter.clear()
    let roles = brokerages(graph, departments: files.departments, passingOver: hiding.departments)
    let indices = personalIndices(graph, departments: files.departments)
    let departmentSizes = files.departments.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return files.ids.indices.map { person -> PersonRow in
      let department = files.departments[person]
      let isShown = !hiding.contains(department)
      return PersonRow(
        id: files.ids[person], ei: isShown ? indices[person] : nil,
        expected: isShown ? expectedIndexOfOne(size: departmentSizes[department] ?? 1, people: graph.people) : nil,
        constraint: constraint[person], effectiveSize: sizes[person]?.size, efficiency: sizes[person]?.efficiency,
        betweenness: between[person], betweennessAcross: isShown ? across[person] : nil,
        brokerage: isShown ? roles[person] : nil, hidden: isShown ? nil : HidingReason.tooFew)
    }
  }
}
