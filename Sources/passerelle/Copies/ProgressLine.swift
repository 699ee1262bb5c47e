import Foundation
import Kernel
import Synchronization

/// How far long work has come: a line that counts at a terminal, silence elsewhere.
final class ProgressLine: Sendable {
  private let text: Bilingual
  private let shown = Mutex(-1)
  private let isWanted = isatty(STDERR_FILENO) == 1

  init(_ text: Bilingual) {
    self.text = text
  }

  /// `share` of it is done, from 0 to 1.
  func show(_ share: Double) {
    let percent = Int((100 * share).rounded(.down))
    let isNews = shown.withLock { shown in
      defer { shown = percent }
      return shown != percent
    }
    let space = Environment.language == .french ? "\u{202F}" : ""
    if isNews { write("\r\(text[Environment.language]) \(percent)\(space)%") }
  }

  /// Takes the line away.
  func end() {
    write("\r\u{1B}[K")
  }

  private func write(_ text: String) {
    if isWanted { FileHandle.standardError.write(Data(text.utf8)) }
  }
}
