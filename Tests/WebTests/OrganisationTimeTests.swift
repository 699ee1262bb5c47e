import Foundation
import Kernel
import Testing

@testable import Web

@Suite("Local times of the organisation")
struct OrganisationTimeTests {
  private let paris = OrganisationTime(zone: "Europe/Paris")

  private func utc(_ text: String) throws -> Moment {
    let date = try #require(ISO8601DateFormatter().date(from: text))
    return Moment(milliseconds: Int64(date.timeIntervalSince1970) * 1000)
  }

  @Test(
    "Ten o’clock in Paris is nine or eight in Greenwich",
    arguments: [("2026-11-26T10:00", "2026-11-26T09:00:00Z"), ("2026-07-01T10:00", "2026-07-01T08:00:00Z")])
  func ordinary(local: String, expected: String) throws {
    #expect(paris.moment(local) == (try utc(expected)))
  }

  @Test("An hour that the clocks skip in March is an hour later")
  func gap() throws {
    let moment = try #require(paris.moment("2026-03-29T02:30"))
    #expect(moment == (try utc("2026-03-29T01:30:00Z")))
    #expect(paris.field(moment) == "2026-03-29T03:30")
  }

  @Test("An hour that the clocks show twice in October is the first of the two")
  func fold() throws {
    #expect(paris.moment("2026-10-25T02:30") == (try utc("2026-10-25T00:30:00Z")))
  }

  @Test("The second of two equal hours stays where it is when its form is saved again")
  func secondOfTwo() throws {
    let second = try utc("2026-10-25T01:30:00Z")
    #expect(paris.field(second) == "2026-10-25T02:30")
    #expect(paris.moment("2026-10-25T02:30", keeping: second) == second)
  }

  @Test(
    "Every hour of a year comes back from its field, whatever the zone",
    arguments: ["Europe/Paris", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia", "UTC", "Nowhere/Nothing"])
  func roundTrip(zone: String) {
    let time = OrganisationTime(zone: zone)
    for hour in 0..<(366 * 24) {
      let moment = Moment(milliseconds: 1_767_225_600_000).adding(seconds: hour * 3_600)
      let text = time.field(moment)
      #expect(time.moment(text, keeping: moment) == moment)
      #expect(time.moment(text).map(time.field) == text)
    }
  }

  @Test(
    "What is no date is none",
    arguments: [
      "", "tomorrow", "2026-02-30T10:00", "2026-13-01T10:00", "2026-11-26", "0000-00-00T00:00", "2026-11-26T25:61",
    ])
  func noDate(text: String) {
    #expect(paris.moment(text) == nil)
  }

  @Test("Days and hours are written as each language writes them")
  func written() throws {
    let moment = try utc("2026-11-26T09:30:00Z")
    #expect(paris.dayAndTime(moment, in: .french, now: moment) == "jeudi 26 novembre, 10\u{00A0}h\u{00A0}30")
    #expect(paris.dayAndTime(moment, in: .english, now: moment) == "Thursday 26 November, 10:30")
    let before = try utc("2025-01-01T00:00:00Z")
    #expect(paris.day(moment, in: .english, now: before) == "Thursday 26 November 2026")
  }
}
