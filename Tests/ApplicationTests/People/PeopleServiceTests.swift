import Application
import EventLog
import Foundation
import Kernel
import People
import Testing

@Suite("People of the town")
struct PeopleServiceTests {
  @Test("Noor joins and is in the directory at once, by address and by name")
  func joining() async throws {
    let town = try await Town.founded()
    let noor = try await town.welcomeNoor()
    let known = town.directory.current
    #expect(known.person(at: try #require(EmailAddress("NOOR@aubrac.example"))) == noor)
    #expect(known.name(of: noor) == Bilingual(same: "Noor El Amrani"))
    #expect(known.organisation.persons[noor]?.department == Town.care)
  }

  @Test("The log names nobody")
  func nameless() async throws {
    let town = try await Town.founded()
    _ = try await town.welcomeNoor()
    for envelope in try await town.log.read(Organisation.stream) {
      let body = String(decoding: envelope.body, as: UTF8.self)
      #expect(!body.contains("Noor") && !body.contains("aubrac.example"))
    }
  }

  @Test("Nobody joins with the address of someone else, in any case")
  func emailTaken() async throws {
    let town = try await Town.founded()
    await #expect(throws: PeopleRefusal.emailTaken) {
      try await town.people.add(
        PersonalData(typed: "Other", email: "CAMILLE@aubrac.example"), to: Town.care, at: Town.townHall, as: .member,
        at: Town.start)
    }
    #expect(town.directory.current.organisation.headcount == 1)
  }

  @Test("Of ten people who join with one address at the same moment, one does")
  func emailRace() async throws {
    let town = try await Town.founded()
    let joined = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<10 { group.addTask { (try? await town.welcomeNoor()) != nil } }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(joined == 1)
  }

  @Test("Noor changes her name and her language; asking again writes nothing")
  func describing() async throws {
    let town = try await Town.founded()
    let noor = try await town.welcomeNoor()
    let data = try PersonalData(typed: "Noor Amrani", email: "n.amrani@aubrac.example", language: .english)
    try await town.people.describe(noor, as: data, at: Town.start)
    #expect(town.directory.current.personalData[noor] == data)
    let position = try await town.log.lastPosition()
    try await town.people.describe(noor, as: data, at: Town.start)
    #expect(try await town.log.lastPosition() == position)
  }

  @Test("What the organisation refuses is refused, and nothing is written")
  func refusal() async throws {
    let town = try await Town.founded()
    let before = try await town.drawers()
    await #expect(throws: PeopleRefusal.organisation(.lastAdministrator)) {
      try await town.people.carryOut(.erase(Town.camille), at: Town.start)
    }
    #expect(try await town.drawers() == before)
  }

  @Test("Noor is erased: no trace of her name, address, password or browsers stays beside the log")
  func erasing() async throws {
    let town = try await Town.founded()
    let before = try await town.drawers()
    let noor = try await town.welcomeNoor()
    let token = try await town.givePassword(to: noor)
    _ = try await town.signIns.makeLink(for: noor, at: Town.start)
    try await town.people.carryOut(.erase(noor), at: Town.start)
    #expect(try await town.drawers() == before)
    #expect(try await town.signIns.person(with: token, at: Town.start) == nil)
    #expect(town.directory.current.name(of: noor)?.english == "Former colleague, Care")
    #expect(try await town.people.record(of: noor) == nil)
  }

  @Test("Noor is deactivated: she is signed out, and comes back with the same password")
  func deactivating() async throws {
    let town = try await Town.founded()
    let noor = try await town.welcomeNoor()
    let token = try await town.givePassword(to: noor)
    try await town.people.carryOut(.deactivate(noor), at: Town.start)
    #expect(try await town.signIns.person(with: token, at: Town.start) == nil)
    await #expect(throws: SignInRefusal.wrong) { try await town.enter("noor@aubrac.example") }
    try await town.people.carryOut(.reactivate(noor), at: Town.start)
    #expect(try await town.signIns.person(with: token, at: Town.start) == nil)
    #expect(try await town.enter("noor@aubrac.example").person == noor)
  }

  @Test("A file is written as its preview said, and the second time nothing is")
  func importing() async throws {
    let town = try await Town.founded()
    let lines = (1...120).map { "Person \($0),p\($0)@aubrac.example,Voirie,Mairie," }
    let file = Array((["name,email,department,site,role"] + lines).joined(separator: "\n").utf8)
    let preview = try town.people.preview(of: file)
    #expect(try await town.people.importFile(file, at: Town.start) == preview)
    #expect(town.directory.current.personalData.count == 121)
    let position = try await town.log.lastPosition()
    #expect(try await town.people.importFile(file, at: Town.start).changesNothing)
    #expect(try await town.log.lastPosition() == position)
  }

  @Test("A file without columns is refused")
  func unreadableFile() async throws {
    let town = try await Town.founded()
    await #expect(throws: PeopleRefusal.file(.noHeader(missing: [.name, .email, .department, .site]))) {
      try await town.people.importFile([], at: Town.start)
    }
  }

  @Test("Noor takes along all that is kept about her, and nothing of Camille")
  func record() async throws {
    let town = try await Town.founded()
    let noor = try await town.welcomeNoor()
    _ = try await town.givePassword(to: noor)
    let record = try #require(try await town.people.record(of: noor))
    #expect(record.hasPassword)
    #expect(record.signIns.count == 1)
    #expect(
      record.history.map(\.event) == [
        .personJoined(person: noor, department: Town.care, site: Town.townHall, role: .member)
      ])
    let file = String(decoding: try record.file(), as: UTF8.self)
    #expect(file.contains("noor@aubrac.example"))
    #expect(!file.contains("amille"))
    #expect(!file.contains("scrypt"))
  }

  @Test("Another node knows the same people once it has read the log")
  func otherNode() async throws {
    let town = try await Town.founded()
    let other = Town(on: town.log)
    _ = try await town.welcomeNoor()
    try await other.directory.refresh()
    #expect(other.directory.current == town.directory.current)
  }

  @Test("Another node hears of Noor while it follows")
  func following() async throws {
    let town = try await Town.founded()
    let other = Town(on: town.log)
    let following = Task { try await other.directory.follow() }
    let noor = try await town.welcomeNoor()
    while other.directory.current.name(of: noor) == nil { await Task.yield() }
    following.cancel()
    #expect(other.directory.current == town.directory.current)
  }

  @Test("Each refusal has its sentence in both languages")
  func sentences() {
    let refusals: [PeopleRefusal] = [
      .organisation(.lastAdministrator), .file(.notUTF8), .emailTaken, .unread(.unavailable("")), .unwritten(.full),
    ]
    for refusal in refusals { #expect(refusal.sentence.french != refusal.sentence.english) }
  }
}
