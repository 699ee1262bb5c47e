import Application

/// A rehearsal in words and figures.
struct RehearsalSummary {
  private let report: RehearsalReport

  init(_ report: RehearsalReport) {
    self.report = report
  }

  func progress(after time: Duration) -> String {
    "\(time.components.seconds) s: \(report.joined) here, \(report.answers) answers, \(report.refused) refused, "
      + "\(report.errors) errors"
  }

  var text: String {
    let lines = [
      ("joined", "\(report.joined) of \(report.participants)"),
      ("answers sent", "\(report.answers + report.refused)"),
      ("  taken", "\(report.answers)"),
      ("  refused", "\(report.refused)"),
      ("hands raised", "\(report.hands)"),
      ("connections lost and back", "\(report.returns)"),
      ("errors", "\(report.errors)"),
      ("from answer to screen, median", Self.milliseconds(report.median)),
      ("                       95 %", Self.milliseconds(report.p95)),
      ("                       measured", "\(report.delays.count) answers"),
    ]
    let figures = lines.map { "  " + $0.0.padded(to: 33) + $0.1 }
    return ([""] + figures + report.reasons.map { "  error: \($0)" }).joined(separator: "\n")
  }

  private static func milliseconds(_ duration: Duration?) -> String {
    guard let duration else { return "nothing was counted on the screen" }
    return "\(Int((duration / .milliseconds(1)).rounded())) ms"
  }
}

extension String {
  fileprivate func padded(to length: Int) -> String {
    self + String(repeating: " ", count: max(1, length - count))
  }
}
