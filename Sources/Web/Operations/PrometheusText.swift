/// Figures in the text format of Prometheus, version 0.0.4: each family once, with its help and its type.
struct PrometheusText {
  enum Kind: String {
    case counter, gauge, histogram
  }

  typealias Labels = KeyValuePairs<String, String>

  static let unlabelled: Labels = [:]

  private(set) var text = ""

  /// A family of one number, or of several that labels tell apart.
  mutating func add(_ name: String, _ kind: Kind, _ help: String, _ samples: [(labels: Labels, value: Double)]) {
    begin(name, kind, help)
    for sample in samples { line(name, sample.labels, sample.value) }
  }

  mutating func add(_ name: String, _ kind: Kind, _ help: String, _ value: Double) {
    add(name, kind, help, [(Self.unlabelled, value)])
  }

  mutating func add(_ name: String, _ help: String, _ histograms: [(labels: Labels, histogram: Histogram)]) {
    begin(name, .histogram, help)
    for (labels, histogram) in histograms {
      let ends = histogram.steps.map(Self.written) + ["+Inf"]
      let counts = histogram.upTo
      for (end, count) in zip(ends, counts) { line(name + "_bucket", labels, Double(count), upTo: end) }
      line(name + "_sum", labels, histogram.sum)
      line(name + "_count", labels, Double(counts.last ?? 0))
    }
  }

  private mutating func begin(_ name: String, _ kind: Kind, _ help: String) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
  }

  private mutating func line(
    _ name: String, _ labels: Labels, _ value: Double, upTo end: String? = nil
  ) {
    var pairs = labels.map { "\($0.key)=\"\(Self.escaped($0.value))\"" }
    if let end { pairs.append("le=\"\(end)\"") }
    let written = pairs.joined(separator: ",")
    text += name + (written.isEmpty ? "" : "{\(written)}") + " " + Self.written(value) + "\n"
  }

  private static func written(_ value: Double) -> String {
    if let whole = Int64(exactly: value) { return String(whole) }
    return "\(value)"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }
}
