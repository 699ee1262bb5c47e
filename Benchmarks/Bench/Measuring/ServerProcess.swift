import Foundation

/// What the kernel says of the process that is measured.
struct ServerProcess: Sendable {
  let id: Int32

  /// The time its threads have been on a core, user and system, in seconds.
  ///
  /// By the scheduler's own clock, in nanoseconds, for the threads that live; where the kernel keeps none, by the ticks
  /// of `/proc/PID/stat`.
  var cpu: Double {
    let folder = "/proc/\(id)/task"
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let exact = threads.reduce(0.0) { sum, thread in
      sum + (Self.fields(of: "\(folder)/\(thread)/schedstat").first.flatMap(Double.init) ?? 0) / 1e9
    }
    return exact > 0 ? exact : ticks
  }

  /// The memory it alone needs, in bytes.
  var memory: Int {
    let status = (try? String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("RssAnon:") }
    return (line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0) * 1024
  }

  private var ticks: Double {
    // The name, in brackets, may hold spaces.
    let stat = (try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)) ?? ""
    let fields = stat.split(separator: ")").last?.split(separator: " ") ?? []
    guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else { return 0 }
    return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  private static func fields(of file: String) -> [Substring] {
    ((try? String(contentsOfFile: file, encoding: .utf8)) ?? "").split(separator: " ")
  }
}
