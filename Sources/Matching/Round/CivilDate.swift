public import Tables

/// A day of the calendar, without time or time zone.
public struct CivilDate: Hashable, Comparable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Reads `2026-11-24`; nil for anything that is not a day between the years 1900 and 2999.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], text.utf8.allSatisfy({ $0 == 45 || (48...57).contains($0) }) else {
      return nil
    }
    let numbers = parts.compactMap { Int(Substring($0)) }
    guard numbers.count == 3, (1900...2999).contains(numbers[0]), (1...12).contains(numbers[1]) else { return nil }
    let leap = numbers[0] % 4 == 0 && (numbers[0] % 100 != 0 || numbers[0] % 400 == 0)
    let days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][numbers[1] - 1]
    guard (1...days).contains(numbers[2]) else { return nil }
    (year, month, day) = (numbers[0], numbers[1], numbers[2])
  }

  /// The day of the week, 0 for Sunday (Sakamoto's method).
  public var weekday: Int {
    let shifted = month < 3 ? year - 1 : year
    let offset = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1]
    return (shifted + shifted / 4 - shifted / 100 + shifted / 400 + offset + day) % 7
  }

  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// “Tuesday 24 November”, « mardi 24 novembre ».
  public var written: Wording {
    let french = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"][weekday]
    let english = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"][weekday]
    return Wording(
      french: "\(french) \(day == 1 ? "1er" : "\(day)") \(Self.frenchMonths[month - 1])",
      english: "\(english) \(day) \(Self.englishMonths[month - 1])")
  }

  private static let frenchMonths = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
