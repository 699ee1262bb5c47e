import Networks

/// The figures of the whole network.
struct NetworkFigures: Encodable {
  let people, ties, external, internalTies: Int
  let ei, weightedEI, expected, least, greatest, densityForm, chanceOfSoFew: Double?
  let crossShare, weightedCrossShare, meanPersonalShare, modularity, weightedModularity, louvain: Double?

  private enum CodingKeys: String, CodingKey {
    case people, ties, external, ei, expected, modularity
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

  /// With departments hidden the modularity is withheld: with the other figures it would tell their ties.
  init(_ graph: TieGraph, departments: [Int], permutations: Int, seed: UInt64, isHiding: Bool) {
    let mixing = Mixing(graph, departments: departments)
    people = graph.people
    ties = graph.ties.count
    external = mixing.external
    internalTies = mixing.internalTies
    ei = mixing.ei
    weightedEI = mixing.weightedEI
    expected = mixing.expected
    least = mixing.feasible?.least
    greatest = mixing.feasible?.greatest
    densityForm = mixing.densityForm
    chanceOfSoFew = chanceOfSoFewAcross(graph, departments: departments, permutations: permutations, seed: seed)
    crossShare = mixing.crossShare
    weightedCrossShare = mixing.weightedCrossShare
    meanPersonalShare = mixing.meanPersonalShare
    modularity = isHiding ? nil : Networks.modularity(graph, of: departments)
    weightedModularity = isHiding ? nil : Networks.modularity(graph, of: departments, weighted: true)
    louvain = Networks.modularity(graph, of: communities(graph, seed: seed))
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(people, forKey: .people)
    try container.encode(ties, forKey: .ties)
    try container.encode(external, forKey: .external)
    try container.encode(internalTies, forKey: .internalTies)
    let figures: [(CodingKeys, Double?)] = [
      (.ei, ei), (.weightedEI, weightedEI), (.expected, expected), (.least, least), (.greatest, greatest),
      (.densityForm, densityForm), (.chanceOfSoFew, chanceOfSoFew), (.crossShare, crossShare),
      (.weightedCrossShare, weightedCrossShare), (.meanPersonalShare, meanPersonalShare),
      (.modularity, modularity), (.weightedModularity, weightedModularity), (.louvain, louvain),
    ]
    for (key, figure) in figures { try container.encode(figure, forKey: key) }
  }
}
