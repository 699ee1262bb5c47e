import Tables

extension BridgesReport {
  /// The figures for people to read: no raw index without what chance gives.
  var table: String {
    var lines = [
      "\(network.people) people, \(network.ties) ties" + split,
      "E-I index \(figure(network.ei)) where chance alone gives \(figure(network.expected)) "
        + "(possible: \(figure(network.least)) to \(figure(network.greatest)))",
      "Index of the densities \(figure(network.densityForm)); as few ties across by chance: "
        + probability,
      "Share across departments \(figure(network.crossShare)), by person \(figure(network.meanPersonalShare))",
      "Modularity of the departments \(figure(network.modularity)), of the communities the ties suggest "
        + figure(network.louvain),
      "",
    ]
    for row in departments {
      lines.append(
        row.hidden == nil
          ? "\(row.department): \(row.people ?? 0) people, \(row.internalTies ?? 0) ties within, "
            + "\(row.external ?? 0) across, E-I index \(figure(row.ei)) where chance alone gives \(figure(row.expected))"
          : "\(row.department): hidden, too few people")
    }
    let missing = matrix.filter { $0.missingBridge == true }
    if !missing.isEmpty {
      lines += ["", "Departments without any tie:"]
      lines += missing.map { "  " + $0.departments.joined(separator: " and ") }
    }
    for row in people ?? [] {
      lines.append(
        "\(row.id): constraint \(figure(row.constraint)), effective size \(figure(row.effectiveSize)), "
          + "betweenness \(figure(row.betweenness))")
    }
    return lines.joined(separator: "\n")
  }

  private var split: String {
    guard let external = network.external, let within = network.internalTies else {
      return "; " + HidingReason.totals.english
    }
    return ": \(external) across departments, \(within) within"
  }

  private var probability: String {
    guard let chance = network.chanceOfSoFew else { return figure(nil) }
    return chance < 0.001 ? "p < 0.001" : "p = " + figure(chance)
  }

  private func figure(_ value: Double?) -> String {
    guard let value else { return "none" }
    let thousandths = Int((value.magnitude * 1000).rounded())
    let digits = String(thousandths % 1000)
    let fraction = String(repeating: "0", count: 3 - digits.count) + digits
    return (value < 0 && thousandths > 0 ? "−" : "") + "\(thousandths / 1000).\(fraction)"
  }
}
