import Application
import Hummingbird
import Kernel
import People

/// What a person sees of their own account.
struct AccountModel: Sendable {
  struct SignedIn: Sendable {
    let id: String
    let device: Bilingual
    let lastSeen: Bilingual
    let isThis: Bool
  }

  let person: PersonID
  let data: PersonalData
  let hasPassword: Bool
  let signIns: [SignedIn]
}

/// Reads it.
struct AccountQuery: Sendable {
  let site: Site

  func model(of person: PersonID, in browser: PersonalToken?) async throws -> AccountModel {
    guard let data = site.house.directory.current.personalData[person] else { throw Problem.notFound }
    let now = site.house.clock.now
    let time = OrganisationTime(site.house.directory.current.organisation)
    let signIns = try await site.house.signIn.signIns(of: person, at: now)
    return AccountModel(
      person: person, data: data, hasPassword: try await site.house.signIn.hasPassword(person),
      signIns: signIns.map { signIn in
        AccountModel.SignedIn(
          id: signIn.id, device: signIn.device.words,
          lastSeen: Bilingual(
            french: time.day(signIn.lastSeenDay, in: .french, now: now),
            english: time.day(signIn.lastSeenDay, in: .english, now: now)),
          isThis: browser.map(signIn.isOf) ?? false)
      })
  }
}
