import Foundation

/// Shows people at a terminal how far long work has come, in per cent; silent elsewhere.
final class Meter {
  private let total: Int
  private let what: String
  private let isWatched = isatty(STDERR_FILENO) == 1
  private var shown = -1

  /// - Parameters:
  ///   - total: the number that means that all is done.
  ///   - what: what is being done, in a few words.
  init(of total: Int, _ what: String) {
    self.total = max(1, total)
    self.what = what
  }

  func show(_ done: Int) {
    let percent = 100 * done / total
    guard isWatched, percent != shown else { return }
    shown = percent
    write("\r\(what): \(percent)% ")
  }

  func clear() {
    if isWatched, shown >= 0 { write("\r" + String(repeating: " ", count: what.count + 7) + "\r") }
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
