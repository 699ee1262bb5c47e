import Foundation

/// What the system says of this process; zeros where there is no `/proc`.
struct ProcessFigures {
  /// In bytes.
  let residentMemory: Double
  let virtualMemory: Double
  let openDescriptors: Double
  let mostDescriptors: Double
  /// In seconds of one core.
  let processorTime: Double

  static var now: ProcessFigures {
    let pages = words(of: text(of: "/proc/self/statm")).compactMap { Double($0) }
    let page = Double(sysconf(Int32(_SC_PAGESIZE)))
    // The name of the program, in brackets, may hold anything: what follows it is counted. See proc(5).
    let status = words(of: text(of: "/proc/self/stat").split(separator: ")").last ?? "")
    let ticks = status.count > 12 ? (Double(status[11]) ?? 0) + (Double(status[12]) ?? 0) : 0
    let limits = text(of: "/proc/self/limits").split(separator: "\n").first { $0.hasPrefix("Max open files") } ?? ""
    let descriptors = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0
    return ProcessFigures(
      residentMemory: pages.count > 1 ? pages[1] * page : 0, virtualMemory: (pages.first ?? 0) * page,
      openDescriptors: Double(descriptors), mostDescriptors: words(of: limits).compactMap { Double($0) }.first ?? 0,
      processorTime: ticks / Double(sysconf(Int32(_SC_CLK_TCK))))
  }

  private static func words(of text: some StringProtocol) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map { String($0) }
  }

  // What lies under /proc has no length that a whole-file read could ask for.
  private static func text(of path: String) -> String {
    guard let file = FileHandle(forReadingAtPath: path) else { return "" }
    defer { try? file.close() }
    return String(decoding: (try? file.read(upToCount: 4_096)) ?? Data(), as: UTF8.self)
  }
}
