import Application
import Kernel
import People
import Testing

@Suite("A one-time link")
struct OneTimeLinkTests {
  let device = Device(userAgent: nil)

  @Test("greets its holder as often as it is opened")
  func holder() async throws {
    let town = try await Town.founded()
    let link = try await town.signIns.makeLink(for: Town.camille, at: Town.start)
    for _ in 1...3 { #expect(try await town.signIns.holder(of: link, at: Town.start) == Town.camille) }
  }

  @Test("serves once")
  func once() async throws {
    let town = try await Town.founded()
    let link = try await town.signIns.makeLink(for: Town.camille, at: Town.start)
    _ = try await town.signIns.redeem(link, choosing: Town.password, on: device, at: Town.start)
    await #expect(throws: SignInRefusal.linkSpent) {
      try await town.signIns.redeem(link, choosing: Town.password, on: device, at: Town.start)
    }
  }

  @Test("serves once even when it is opened ten times at the same moment")
  func race() async throws {
    let town = try await Town.founded()
    let link = try await town.signIns.makeLink(for: Town.camille, at: Town.start)
    let opened = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<10 {
        group.addTask {
          (try? await town.signIns.redeem(link, choosing: Town.password, on: device, at: Town.start)) != nil
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(opened == 1)
  }

  @Test("is valid for seven days")
  func sevenDays() async throws {
    let town = try await Town.founded()
    let link = try await town.signIns.makeLink(for: Town.camille, at: Town.start)
    let end = Town.start.adding(seconds: 7 * 86_400)
    #expect(try await town.signIns.holder(of: link, at: end.adding(milliseconds: -1)) == Town.camille)
    await #expect(throws: SignInRefusal.linkSpent) { try await town.signIns.holder(of: link, at: end) }
  }

  @Test("is void once there is a newer one")
  func replaced() async throws {
    let town = try await Town.founded()
    let old = try await town.signIns.makeLink(for: Town.camille, at: Town.start)
    let new = try await town.signIns.makeLink(for: Town.camille, at: Town.start)
    await #expect(throws: SignInRefusal.linkSpent) { try await town.signIns.holder(of: old, at: Town.start) }
    #expect(try await town.signIns.holder(of: new, at: Town.start) == Town.camille)
  }

  @Test("is not made for someone unknown, deactivated or erased")
  func noAccount() async throws {
    let town = try await Town.founded()
    let noor = try await town.welcomeNoor()
    try await town.people.carryOut(.deactivate(noor), at: Town.start)
    for person in [noor, PersonID(rawValue: "nobody")] {
      await #expect(throws: SignInRefusal.noAccount) { try await town.signIns.makeLink(for: person, at: Town.start) }
    }
  }

  @Test("is not used up by a password that is refused")
  func refusedPassword() async throws {
    let town = try await Town.founded()
    let link = try await town.signIns.makeLink(for: Town.camille, at: Town.start)
    await #expect(throws: SignInRefusal.password(.tooShort)) {
      try await town.signIns.redeem(link, choosing: "court", on: device, at: Town.start)
    }
    #expect(try await town.signIns.holder(of: link, at: Town.start) == Town.camille)
  }

  @Test("is no sign-in, and a sign-in is no link")
  func apart() async throws {
    let town = try await Town.founded()
    let token = try await town.givePassword(to: Town.camille)
    let link = try await town.signIns.makeLink(for: Town.camille, at: Town.start)
    #expect(try await town.signIns.person(with: link, at: Town.start) == nil)
    await #expect(throws: SignInRefusal.linkSpent) { try await town.signIns.holder(of: token, at: Town.start) }
  }
}
