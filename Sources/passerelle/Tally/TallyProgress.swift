import Foundation

/// Shows at a terminal how far a long file has been read; silent elsewhere and on short ones.
struct TallyProgress {
  let total: Int
  private var isWanted: Bool { total > 4_000_000 && isatty(STDERR_FILENO) == 1 }

  init(total: Int) {
    self.total = total
  }

  func show(_ done: Int) {
    guard isWanted else { return }
    FileHandle.standardError.write(Data("\r\(100 * done / total)%".utf8))
  }

  func clear() {
    guard isWanted else { return }
    FileHandle.standardError.write(Data("\r     \r".utf8))
  }
}
