import Foundation
import Kernel

/// The time zones an organisation can keep, by their IANA names, Europe/Paris first.
enum TimeZones {
  static let all: [String] = {
    let first = "Europe/Paris"
    // Zones without a region are abbreviations and fixed shifts, which know no summer time.
    let others = TimeZone.knownTimeZoneIdentifiers.filter { $0.contains("/") && $0 != first && !$0.hasPrefix("Etc/") }
    return [first] + others.sorted() + ["UTC"]
  }()

  /// For a list to choose from; `chosen` is in it whatever it is.
  static func options(with chosen: String) -> [(value: String, text: String)] {
    let zones = chosen.isEmpty || all.contains(chosen) ? all : [chosen] + all
    return zones.map { ($0, $0.replacing("_", with: " ")) }
  }
}
