import Foundation
import Synchronization

/// The time as HTTP writes it (RFC 9110, section 5.6.7), made once a second.
final class HTTPDate: Sendable {
  private let made = Mutex<(second: Int, text: String)>((0, ""))

  var now: String {
    let second = Int(Date().timeIntervalSince1970)
    return made.withLock { made in
      if made.second != second { made = (second, Self.text(of: second)) }
      return made.text
    }
  }

  static func text(of second: Int) -> String {
    Date(timeIntervalSince1970: Double(second)).formatted(style)
  }

  private static let style = Date.VerbatimFormatStyle(
    format: """
      \(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .defaultDigits) \
      \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits) GMT
      """, locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt, calendar: Calendar(identifier: .gregorian))
}
