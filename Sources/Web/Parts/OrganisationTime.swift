import Foundation
import Kernel
import People

/// Moments as the clocks of the organisation show them.
struct OrganisationTime: Sendable {
  private let zone: TimeZone

  init(_ organisation: Organisation) {
    self.init(zone: organisation.timeZone)
  }

  /// The time of the zone with that IANA name; UTC when there is none.
  init(zone: String) {
    self.zone = TimeZone(identifier: zone) ?? .gmt
  }

  /// The value of a field of type `datetime-local`: `2026-11-26T10:00`.
  func field(_ moment: Moment) -> String {
    let local = moment.milliseconds / 1000 + Int64(offset(at: moment))
    let parts = Self.calendar.dateComponents([.year, .month, .day, .hour, .minute], from: Self.date(local))
    func padded(_ number: Int?, _ length: Int) -> String {
      let digits = String(number ?? 0)
      return String(repeating: "0", count: max(0, length - digits.count)) + digits
    }
    let day = "\(padded(parts.year, 4))-\(padded(parts.month, 2))-\(padded(parts.day, 2))"
    return "\(day)T\(padded(parts.hour, 2)):\(padded(parts.minute, 2))"
  }

  /// The moment that such a field means; nil when it means none. `previous` is what stood in the field: when the text
  /// still says that, that moment is kept, to the millisecond and in the right one of two equal hours.
  ///
  /// An hour that the clocks show twice means the first, an hour they skip means as much later as they skip.
  func moment(_ text: String, keeping previous: Moment? = nil) -> Moment? {
    if let previous, field(previous) == text { return previous }
    guard let local = Self.local(text) else { return nil }
    let day: Int64 = 86_400
    let candidates = [-day, day].map { shift in
      local - Int64(zone.secondsFromGMT(for: Self.date(local + shift)))
    }
    let real = candidates.filter { $0 + Int64(zone.secondsFromGMT(for: Self.date($0))) == local }
    return (real.min() ?? candidates.first).map { Moment(milliseconds: $0 * 1000) }
  }

  /// `jeudi 26 novembre` or `Thursday 26 November`, with the year when it is not that of `now`.
  func day(_ moment: Moment, in language: Language, now: Moment) -> String {
    let style = style(language).weekday(.wide).day().month(.wide)
    let isThisYear = field(moment).prefix(4) == field(now).prefix(4)
    let text = (isThisYear ? style : style.year()).format(Self.date(moment.milliseconds / 1000))
    return text.replacing(",", with: "")
  }

  /// `jeu. 26 nov.` or `Thu 26 Nov`.
  func shortDay(_ moment: Moment, in language: Language) -> String {
    let style = style(language).weekday(.abbreviated).day().month(.abbreviated)
    return style.format(Self.date(moment.milliseconds / 1000)).replacing(",", with: "")
  }

  /// `10 h 30` or `10:30`.
  func time(_ moment: Moment, in language: Language) -> String {
    let text = field(moment).suffix(5)
    guard language == .french else { return String(text) }
    let hour = Int(text.prefix(2)) ?? 0
    return text.hasSuffix(":00") ? "\(hour)\u{00A0}h" : "\(hour)\u{00A0}h\u{00A0}\(text.suffix(2))"
  }

  /// `jeudi 26 novembre, 10 h 30`.
  func dayAndTime(_ moment: Moment, in language: Language, now: Moment) -> String {
    "\(day(moment, in: language, now: now)), \(time(moment, in: language))"
  }

  /// Whether both moments fall on the same day.
  func sameDay(_ one: Moment, _ other: Moment) -> Bool {
    field(one).prefix(10) == field(other).prefix(10)
  }

  private func offset(at moment: Moment) -> Int {
    zone.secondsFromGMT(for: Self.date(moment.milliseconds / 1000))
  }

  private func style(_ language: Language) -> Date.FormatStyle {
    Date.FormatStyle(
      locale: Locale(identifier: language == .french ? "fr_FR" : "en_GB"), calendar: Self.calendar, timeZone: zone)
  }

  // Seconds since 1970 as if the clock on the wall showed UTC.
  private static func local(_ text: String) -> Int64? {
    let parts = text.prefix(40).split(whereSeparator: { "-T:".contains($0) }).map { Int($0) }
    guard (5...6).contains(parts.count), let year = parts[0], let month = parts[1], let day = parts[2],
      let hour = parts[3], let minute = parts[4], (1970...9999).contains(year)
    else { return nil }
    let components = DateComponents(
      calendar: calendar, timeZone: .gmt, year: year, month: month, day: day, hour: hour, minute: minute)
    guard components.isValidDate, let date = components.date else { return nil }
    return Int64(date.timeIntervalSince1970)
  }

  private static func date(_ seconds: Int64) -> Date {
    Date(timeIntervalSince1970: Double(seconds))
  }

  private static let calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()
}
