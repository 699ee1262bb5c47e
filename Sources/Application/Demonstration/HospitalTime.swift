internal import Foundation
import Kernel

/// The calendar of the hospital, around now.
struct HospitalTime: Sendable {
  private let calendar: Calendar
  let now: Moment

  init(now: Moment) {
    var calendar = Calendar(identifier: .gregorian)
    if let zone = TimeZone(identifier: DeuxRives.timeZone) { calendar.timeZone = zone }
    self.calendar = calendar
    self.now = now
  }

  /// That hour of the day `days` after today, or before it when negative; a day further away when it is no weekday.
  func weekday(_ days: Int, hour: Int, minute: Int = 0) -> Moment {
    let step = days < 0 ? -1 : 1
    var day = date(now.adding(seconds: days * 86_400))
    while calendar.isDateInWeekend(day) { day = calendar.date(byAdding: .day, value: step, to: day) ?? day + 86_400 }
    return moment(calendar.date(bySettingHour: hour, minute: minute, second: 0, of: day) ?? day)
  }

  /// That hour of yesterday, a weekday or not.
  func yesterday(hour: Int) -> Moment {
    let day = calendar.date(byAdding: .day, value: -1, to: date(now)) ?? date(now)
    return moment(calendar.date(bySettingHour: hour, minute: 0, second: 0, of: day) ?? day)
  }

  /// The next quarter of an hour that is at least `minutes` away.
  func nextQuarter(in minutes: Int64) -> Moment {
    let quarter: Int64 = 15 * 60_000
    return Moment(milliseconds: (now.milliseconds + minutes * 60_000 + quarter - 1) / quarter * quarter)
  }

  /// The day so many days after now, `2026-12-01`.
  func day(after days: Int) -> String {
    let parts = calendar.dateComponents([.year, .month, .day], from: date(now.adding(seconds: days * 86_400)))
    let numbers = [parts.year, parts.month, parts.day].map { $0 ?? 1 }
    return numbers.map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: "-")
  }

  private func date(_ moment: Moment) -> Date {
    Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000)
  }

  private func moment(_ date: Date) -> Moment {
    Moment(milliseconds: Int64((date.timeIntervalSince1970 * 1000).rounded()))
  }
}
