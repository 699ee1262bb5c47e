internal import Activities
import Foundation
import Kernel
import People
import Sessions

/// The demonstration organisation, the Hôpital des Deux-Rives, made from a seed.
public struct Demonstration: Sendable {
  private let house: House

  public init(_ house: House) {
    self.house = house
  }

  /// Where a newcomer goes first.
  public struct Tour: Sendable {
    /// For a link that signs in as the administrator, once.
    public let signInToken: String
    /// Of the session that is prepared to be held live.
    public let code: String
  }

  /// Makes it in an empty house.
  public func make() async throws -> Tour {
    var chance = Chance(seed: 2026)
    let now = house.clock.now
    let administrator = PersonID(using: &chance)
    guard let email = EmailAddress("maelle.legoff@deux-rives.example") else { throw SessionRefusal.noSession }
    try await house.people.found(
      Founding(
        name: "Hôpital des Deux-Rives", timeZone: "Europe/Paris", department: DepartmentID(using: &chance),
        departmentName: Bilingual(french: "Soins", english: "Care"),
        departmentLetters: Bilingual(french: "SO", english: "CA"),
        site: Identifier(using: &chance), siteName: "Rive Gauche", administrator: administrator),
      administrator: PersonalData(name: "Maëlle Le Goff", email: email), at: now)
    let summary = try await house.sessions.create(title: "La sortie, qui prévient qui\u{202F}?", owner: administrator)
    for kind in Catalogue.standard.kinds {
      try await house.sessions.send(
        .agenda(.add(id: ActivityID(using: &chance), AnySetUp(kind.init(newIn: .french)), ActivityPlan(), after: nil)),
        to: summary.id)
    }
    let token = try await house.signIn.makeLink(for: administrator, at: now)
    return Tour(signInToken: token.text, code: summary.code.rawValue)
  }
}
