import Kernel
import Tables

/// The figures for people to read, in their language: no raw index without what chance gives.
struct BridgesTable {
  /// With more departments than this, their pairs stand in the JSON alone.
  static let mostDepartments = 12

  let report: BridgesReport
  let language: Language

  var text: String {
    (network + [""] + departments + pairs + missing + people).joined(separator: "\n")
  }

  private func say(_ french: String, _ english: String) -> String { language == .french ? french : english }

  private var colon: String { say("\u{202F}: ", ": ") }

  /// A figure beside what chance gives.
  private func beside(_ index: Double?, _ expected: Double?) -> String {
    say(
      "indice E-I \(figure(index)) là où le hasard seul donne \(figure(expected))",
      "E-I index \(figure(index)) where chance alone gives \(figure(expected))")
  }

  private var network: [String] {
    let all = report.network
    let hidden = all.hidden.map { [say("Masqué\u{202F}: \($0.french).", "Hidden: \($0.english).")] } ?? []
    return [
      say("\(all.people) personnes, \(all.ties) liens", "\(all.people) people, \(all.ties) ties")
        + split(within: all.internalTies, across: all.external),
      say("Réseau\u{202F}: ", "Network: ") + beside(all.ei, all.expected)
        + say(
          " (possible\u{202F}: de \(figure(all.least)) à \(figure(all.greatest)))",
          " (possible: \(figure(all.least)) to \(figure(all.greatest)))"),
      say(
        "Indice des densités \(figure(all.densityForm))\u{202F}; aussi peu de liens entre services par hasard\u{202F}: ",
        "Index of the densities \(figure(all.densityForm)); as few ties across by chance: ") + probability,
      say(
        "Part entre services \(figure(all.crossShare)), par personne \(figure(all.meanPersonalShare))",
        "Share across departments \(figure(all.crossShare)), by person \(figure(all.meanPersonalShare))"),
      say(
        "Modularité des services \(figure(all.modularity)), des groupes que suggèrent les liens \(figure(all.louvain))",
        "Modularity of the departments \(figure(all.modularity)), of the groups the ties suggest \(figure(all.louvain))"
      ),
    ] + hidden
  }

  private func split(within: Int?, across: Int?) -> String {
    guard let within, let across else { return "" }
    return say(
      "\u{202F}: \(across) entre services, \(within) à l’intérieur", ": \(across) across departments, \(within) within")
  }

  private var departments: [String] {
    report.departments.map { row in
      guard let people = row.people else { return row.department + colon + hidden(row.hidden) }
      return say("\(row.department)\u{202F}: \(people) personnes", "\(row.department): \(people) people")
        + say(
          ", \(row.external ?? 0) liens vers d’autres, \(row.internalTies ?? 0) à l’intérieur, ",
          ", \(row.external ?? 0) ties across, \(row.internalTies ?? 0) within, ")
        + beside(row.ei, row.expected)
    }
  }

  private func hidden(_ reason: Wording?) -> String {
    reason.map { say("masqué, \($0.french)", "hidden, \($0.english)") } ?? ""
  }

  private var pairs: [String] {
    guard report.departments.count > 1, report.departments.count <= Self.mostDepartments else { return [] }
    let title = say(
      "Liens par paire de services, et combien de fois ce que donne le hasard\u{202F}:",
      "Ties of each pair of departments, and how many times what chance gives:")
    let lines = report.matrix.map { cell in
      let names = cell.departments.joined(separator: " – ")
      return "  \(names)" + colon + (cell.ties.map { "\($0), × \(figure(cell.ratio))" } ?? hidden(cell.hidden))
    }
    return ["", title] + lines
  }

  private var missing: [String] {
    let pairs = report.matrix.filter { $0.missingBridge == true }
    guard !pairs.isEmpty else { return [] }
    return ["", say("Services sans aucun lien\u{202F}:", "Departments without any tie:")]
      + pairs.map { "  " + $0.departments.joined(separator: " – ") }
  }

  private var people: [String] {
    guard let rows = report.people else { return [] }
    let lines = rows.map { row in
      say(
        "\(row.id)\u{202F}: \(beside(row.ei, row.expected)), contrainte \(figure(row.constraint)), "
          + "taille effective \(figure(row.effectiveSize)), intermédiarité \(figure(row.betweenness))",
        "\(row.id): \(beside(row.ei, row.expected)), constraint \(figure(row.constraint)), "
          + "effective size \(figure(row.effectiveSize)), betweenness \(figure(row.betweenness))")
    }
    return [""] + lines
  }

  private var probability: String {
    guard let chance = report.network.chanceOfSoFew else { return figure(nil) }
    return chance < 0.001 ? say("p < 0,001", "p < 0.001") : "p = " + figure(chance)
  }

  private func figure(_ value: Double?) -> String {
    guard let value else { return say("sans valeur", "none") }
    let thousandths = Int((value.magnitude * 1000).rounded())
    let digits = String(thousandths % 1000)
    let fraction = String(repeating: "0", count: 3 - digits.count) + digits
    return (value < 0 && thousandths > 0 ? "−" : "") + "\(thousandths / 1000)" + say(",", ".") + fraction
  }
}
