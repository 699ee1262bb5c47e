import Foundation
import Networks
import Tables

/// Networks from the literature, for which others have computed the measures; the files name their sources.
struct KnownNetwork {
  let graph: TieGraph
  let departments: [Int]

  /// - Parameters:
  ///   - people: the name of the file of people beside the tests.
  ///   - ties: the name of the file of ties.
  init(people: String, ties: String, directed: Bool = false) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Data")
    func bytes(_ name: String) throws -> [UInt8] { try [UInt8](Data(contentsOf: folder.appending(path: name))) }
    var files = try BridgeFiles(people: bytes(people), file: people)
    try files.readTies(bytes(ties), file: ties)
    graph = TieGraph(people: files.ids.count, ties: files.ties, directed: directed)
    departments = files.departments
  }

  /// Zachary's karate club, weighted, and who followed whom when it split.
  static var karate: KnownNetwork {
    get throws { try KnownNetwork(people: "karate-people.csv", ties: "karate-ties.csv") }
  }

  /// Who is whose friend among Krackhardt's managers.
  static var friendship: KnownNetwork {
    get throws {
      try KnownNetwork(people: "krackhardt-people.csv", ties: "krackhardt-friendship.csv", directed: true)
    }
  }
}

enum KnownNetworks {
  /// Marriages among Florentine families (Padgett & Ansell 1993).
  static let families = [
    "Acciaiuoli", "Albizzi", "Barbadori", "Bischeri", "Castellani", "Ginori", "Guadagni",
    "Lamberteschi", "Medici", "Pazzi", "Peruzzi", "Ridolfi", "Salviati", "Strozzi",
    "Tornabuoni",
  ]
  static let florentine = TieGraph(people: 15, ties: florentineTies.map { TieGraph.Tie($0.0, $0.1) })
  private static let florentineTies = [
    (0, 8), (8, 2), (8, 11), (8, 14), (8, 1), (8, 12), (4, 10), (4, 13),
    (4, 2), (10, 13), (10, 3), (13, 11), (13, 3), (11, 14), (14, 6), (1, 5),
    (1, 6), (12, 9), (3, 6), (6, 7),
  ]
}
