import Activities
import Foundation
import Kernel
import People
import Sessions
import Testing

@testable import Application
@testable import Web

@Suite("The report")
struct ReportTests {
  @Test("It says what was asked, what was answered and who came")
  func whole() throws {
    var meeting = try Meeting()
    try meeting.welcome(6, from: "Care")
    let poll = try meeting.open("Where do we lose time?")
    try meeting.everybodyAnswers(poll)
    try meeting.act(.conduct(.close))
    let page = meeting.report()
    #expect(page.contains("Where do we lose time?"))
    #expect(page.contains("6 answers"))
    #expect(page.contains("Monday 23 November 2026"))
    #expect(page.contains("<b>67%</b> <span class=\"detail\">4 votes</span>"))
    #expect(meeting.report(in: .french).contains("Lundi 23 novembre 2026"))
  }

  @Test("A department of three never stands beside a figure", arguments: 0..<40)
  func small(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    var meeting = try Meeting()
    try meeting.welcome(3, from: "Care")
    for name in ["Pharmacy", "Purchasing", "Informatics", "Admissions"] {
      try meeting.welcome(Int.random(in: 0...9, using: &chance), from: name)
    }
    try meeting.everybodyAnswers(try meeting.open("Where do we lose time?"))
    try meeting.act(.conduct(.close))
    let counts = Dictionary(grouping: meeting.session.participants.values.compactMap(\.department)) { $0 }
    for page in [meeting.report(), meeting.report(toFacilitator: false)] {
      for (department, people) in counts where people.count < 5 {
        let name = department.rawValue.capitalized
        for row in page.components(separatedBy: "<tr>") where row.contains("\(name)</span></th>") {
          let line = row.components(separatedBy: "</tr>").first ?? ""
          let cells = line.components(separatedBy: "</th>").dropFirst().joined()
          #expect(cells.filter(\.isNumber).isEmpty, "\(cells)")
        }
        #expect(!page.contains("<h3 id=\"activity-1-department-\(Self.number(of: name))\">"))
      }
    }
  }

  private static func number(of department: String) -> Int {
    ["Care", "Pharmacy", "Purchasing", "Informatics", "Admissions"].firstIndex(of: department).map { $0 + 1 } ?? 0
  }

  @Test("Two departments of six are shown apart, and a third of two is named with the reason")
  func split() throws {
    var meeting = try Meeting()
    for (name, count) in [("Care", 9), ("Pharmacy", 7), ("Purchasing", 6), ("Informatics", 2)] {
      try meeting.welcome(count, from: name)
    }
    try meeting.everybodyAnswers(try meeting.open("Where do we lose time?"))
    let page = meeting.report()
    #expect(page.contains("<h3 id=\"activity-1-department-1\">"))
    #expect(page.contains("<h3 id=\"activity-1-department-2\">"))
    #expect(!page.contains("<h3 id=\"activity-1-department-3\">"))
    #expect(page.contains("Not shown apart: Purchasing and Informatics."))
  }

  @Test("Anonymous answers are never split")
  func anonymous() throws {
    var meeting = try Meeting()
    try meeting.welcome(9, from: "Care")
    try meeting.welcome(9, from: "Pharmacy")
    try meeting.everybodyAnswers(try meeting.open("Where do we lose time?", ActivityPlan(identity: .anonymous)))
    #expect(!meeting.report().contains("<details class=\"split\">"))
  }

  @Test("Results hidden until closing are in no page and no file before it", arguments: ExportFormat.allCases)
  func sealed(format: ExportFormat) throws {
    var meeting = try Meeting()
    try meeting.welcome(9, from: "Care")
    let poll = try meeting.open("Where do we lose time?", ActivityPlan(visibility: .whenClosed))
    try meeting.everybodyAnswers(poll)
    let option = try #require((meeting.session.item(poll)?.running.setUp.activity as? Poll)?.options.first)
    #expect(!meeting.report().contains("67%"))
    #expect(try !meeting.export(.csv).contains("The room,6"))
    #expect(try !meeting.export(.md).contains("| The room | 6 |"))
    #expect(try !meeting.export(.json).contains("\"options\" : [\n            \"\(option.id)\""))
    try meeting.act(.conduct(.close))
    #expect(meeting.report().contains("67%"))
    let shown = [ExportFormat.csv: "The room,6", .md: "| The room | 6 |", .json: "\"participant\" : 9"]
    #expect(try meeting.export(format).contains(shown[format] ?? "?"))
  }

  @Test("Participants do not get results that only facilitators may see")
  func reserved() throws {
    var meeting = try Meeting()
    try meeting.welcome(9, from: "Care")
    let poll = try meeting.open("Where do we lose time?", ActivityPlan(visibility: .whenRevealed))
    try meeting.everybodyAnswers(poll)
    try meeting.act(.conduct(.close))
    #expect(meeting.report().contains("67%"))
    let theirs = meeting.report(toFacilitator: false)
    #expect(!theirs.contains("67%"))
    #expect(theirs.contains("These results were not revealed to everybody."))
    try meeting.act(.conduct(.reveal(poll)))
    #expect(meeting.report(toFacilitator: false).contains("67%"))
  }

  @Test("Participants do not read what was prepared and never shown")
  func unseen() throws {
    var meeting = try Meeting()
    _ = try meeting.open("Where do we lose time?")
    let id = ActivityID(rawValue: "later")
    try meeting.act(.agenda(.add(id: id, AnySetUp(WordCloud(newIn: .english)), ActivityPlan(), after: nil)))
    try meeting.act(.conduct(.close))
    let question = try #require(meeting.session.item(id)).running.question
    #expect(meeting.report().contains(question))
    #expect(!meeting.report(toFacilitator: false).contains(question))
  }

  @Test("The JSON file holds the answers that were given, and reads back")
  func document() throws {
    var meeting = try Meeting()
    try meeting.welcome(9, from: "Care")
    let poll = try meeting.open("Where do we lose time?")
    try meeting.everybodyAnswers(poll)
    let bytes = try ReportRoutes.bytes(of: meeting.reading, as: .json, in: .english)
    let document = try SessionDocument(file: Data(bytes))
    let running = try #require(meeting.session.item(poll)).running
    let given = running.tokens.compactMap(running.answer)
    let read = try #require(document.agenda.first).answers.map(\.answer)
    #expect(Self.counted(read) == Self.counted(given))
    #expect(!String(decoding: bytes, as: UTF8.self).contains("person-"))
  }

  private static func counted(_ answers: [AnyAnswer]) -> [AnyAnswer: Int] {
    answers.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  @Test("The pseudonym of somebody of a small department stands without its mark")
  func marks() throws {
    var meeting = try Meeting()
    let lone = try #require(try meeting.welcome(1, from: "Pharmacy").first)
    try meeting.welcome(9, from: "Care")
    let wall = ActivityID(rawValue: "wall")
    try meeting.act(.agenda(.add(id: wall, AnySetUp(Wall(newIn: .english)), ActivityPlan(), after: nil)))
    try meeting.act(.conduct(.show(wall, seen: nil)))
    let card = Form([.init(name: "add", value: "One number for transport")])
    try meeting.act(.answer(.give(wall, card, by: lone, slip: Meeting.slip("s"))))
    #expect(meeting.report().contains("One number for transport"))
    #expect(try !meeting.export(.csv).contains("Pharmacy"))
    #expect(!meeting.report().contains("aria-label=\"Pharmacy\""))
  }
}
