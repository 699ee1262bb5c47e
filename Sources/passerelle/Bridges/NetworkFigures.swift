import Networks
import Tables

/// The figures of the whole network.
struct NetworkFigures: Encodable {
  let people, ties: Int
  @OrNull var external: Int?
  @OrNull var internalTies: Int?
  @OrNull var ei: Double?
  @OrNull var weightedEI: Double?
  @OrNull var expected: Double?
  @OrNull var least: Double?
  @OrNull var greatest: Double?
  @OrNull var densityForm: Double?
  @OrNull var chanceOfSoFew: Double?
  @OrNull var crossShare: Double?
  @OrNull var weightedCrossShare: Double?
  @OrNull var meanPersonalShare: Double?
  @OrNull var modularity: Double?
  @OrNull var weightedModularity: Double?
  @OrNull var louvain: Double?
  let hidden: Wording?

  private enum CodingKeys: String, CodingKey {
    case people, ties, external, ei, expected, modularity, hidden
    case internalTies = "internal"
    case weightedEI = "ei_weighted"
    case least = "ei_min"
    case greatest = "ei_max"
    case densityForm = "density_form"
    case chanceOfSoFew = "p_low"
    case crossShare = "cross_share"
    case weightedCrossShare = "cross_share_weighted"
    case meanPersonalShare = "cross_share_mean"
    case weightedModularity = "modularity_weighted"
    case louvain = "modularity_louvain"
  }

  /// With departments hidden the modularity is withheld: with the other figures it would tell their ties. Where the
  /// totals would tell them too, every figure that knows departments and ties is.
  init(
    _ graph: TieGraph, departments: [Int], permutations: Int, seed: UInt64, hiding: HiddenDepartments,
    progress: (Int) -> Void
  ) {
    let mixing = Mixing(graph, departments: departments)
    let isOpen = !hiding.coversTotals
    people = graph.people
    ties = graph.ties.count
    external = isOpen ? mixing.external : nil
    internalTies = isOpen ? mixing.internalTies : nil
    ei = isOpen ? mixing.ei : nil
    weightedEI = isOpen ? mixing.weightedEI : nil
    expected = mixing.expected
    least = mixing.feasible?.least
    greatest = mixing.feasible?.greatest
    densityForm = isOpen ? mixing.densityForm : nil
    chanceOfSoFew =
      isOpen
      ? chanceOfSoFewAcross(
        graph, departments: departments, permutations: permutations, seed: seed, progress: progress) : nil
    crossShare = isOpen ? mixing.crossShare : nil
    weightedCrossShare = isOpen ? mixing.weightedCrossShare : nil
    meanPersonalShare = isOpen ? mixing.meanPersonalShare : nil
    modularity = hiding.isEmpty ? Networks.modularity(graph, of: departments) : nil
    weightedModularity = hiding.isEmpty ? Networks.modularity(graph, of: departments, weighted: true) : nil
    louvain = Networks.modularity(graph, of: communities(graph, seed: seed))
    hidden = hiding.isEmpty ? nil : hiding.coversTotals ? HidingReason.totals : HidingReason.modularity
  }
}
