internal import EventLog
internal import Kernel
internal import People

/// Where in the drawers lies what belongs to one person, so that all of it can go at once.
struct PersonKeys {
  private let person: PersonID

  init(_ person: PersonID) {
    self.person = person
  }

  /// What all keys of this person begin with in `.credentials` and `.signIns`.
  var prefix: String { "\(person)/" }
  /// In `.credentials`.
  var password: String { prefix + "password" }
  /// In `.credentials`.
  var link: String { prefix + "link" }

  /// Whether a key of `.credentials` is that of somebody's link.
  static func isLink(_ key: String) -> Bool { key.hasSuffix("/link") }

  /// In `.signIns`.
  func signIn(_ fingerprint: String) -> String { prefix + fingerprint }

  var signsOutEverywhere: AsideWrite { .removeAll(.signIns, under: prefix) }

  /// Everything by which the person could be known or could come back.
  var erasure: [AsideWrite] {
    [
      .remove(.vault, key: VaultKey(person).rawValue), .removeAll(.credentials, under: prefix), signsOutEverywhere,
    ]
  }
}
