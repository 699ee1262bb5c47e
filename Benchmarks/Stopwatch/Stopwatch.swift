import Foundation
import Matching
import Networks
import Tables

/// The CPU time of one engine on one file, without reading it: `Stopwatch MEASURE FILE [PEOPLE]`.
@main
enum Stopwatch {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let measure = arguments.first.flatMap(Measure.init), let path = arguments.dropFirst().first else {
      FileHandle.standardError.write(Data("Stopwatch MEASURE FILE [PEOPLE]\n".utf8))
      exit(64)
    }
    let (seconds, value) = try measure.run(on: path, people: arguments.dropFirst(2).first)
    print("{\"cpu_s\": \(seconds), \"value\": \(value)}")
  }
}

enum Measure: String {
  case matching, constraint, betweenness, louvain, permutations

  func run(on path: String, people: String?) throws -> (seconds: Double, value: Double) {
    guard self != .matching else {
      let file = try EdgeFile(bytes(path), file: path)
      return timed { Double(MaximumWeightMatching(nodes: file.names.count, edges: file.edges).weight) }
    }
    var files = try BridgeFiles(people: bytes(people ?? ""), file: people ?? "")
    try files.readTies(bytes(path), file: path)
    let graph = TieGraph(people: files.ids.count, ties: files.ties)
    return timed { value(graph, files.departments) }
  }

  private func value(_ graph: TieGraph, _ departments: [Int]) -> Double {
    switch self {
    case .matching: 0
    case .constraint: constraints(graph).reduce(0) { $0 + ($1 ?? 0) }
    // As a sum over the pairs that igraph counts, once without direction.
    case .betweenness:
      Networks.betweenness(graph).reduce(0, +) * Double((graph.people - 1) * (graph.people - 2)) / 2
    case .louvain: modularity(graph, of: communities(graph, seed: 1)) ?? 0
    case .permutations:
      chanceOfSoFewAcross(graph, departments: departments, permutations: 10_000, seed: 1) ?? 0
    }
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path)))
  }

  private func timed(_ work: () -> Double) -> (seconds: Double, value: Double) {
    let begin = cpuSeconds
    let value = work()
    return (cpuSeconds - begin, value)
  }

  private var cpuSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
