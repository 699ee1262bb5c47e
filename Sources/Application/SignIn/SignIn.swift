public import Kernel

/// A browser that is signed in, as its owner sees it in a list.
public struct SignIn: Hashable, Sendable, Identifiable {
  /// For how long it lasts when nobody comes back, in days.
  public static let idleDays = 30
  /// How many one person has at a time; a further one ends the one not seen for longest.
  public static let limit = 20

  /// The fingerprint of its token: names it in forms, opens nothing.
  public let id: String
  public let created: Moment
  /// The beginning of the last day, in UTC, on which it was used. No finer trace is kept.
  public let lastSeenDay: Moment
  public let device: Device

  /// Whether it is the sign-in of that token.
  public func isOf(_ token: PersonalToken) -> Bool { token.fingerprint == id }
}

/// A sign-in as it lies in its drawer.
struct StoredSignIn: Codable, Hashable, Sendable {
  let created: Moment
  var lastSeenDay: Moment
  let device: Device

  init(created: Moment, device: Device) {
    self.created = created
    lastSeenDay = created.startOfDay
    self.device = device
  }

  func isOver(at now: Moment) -> Bool {
    lastSeenDay.adding(seconds: (SignIn.idleDays + 1) * 86_400) <= now
  }

  func listed(as fingerprint: String) -> SignIn {
    SignIn(id: fingerprint, created: created, lastSeenDay: lastSeenDay, device: device)
  }
}

extension Moment {
  /// The beginning of the day in UTC.
  var startOfDay: Moment {
    let day: Int64 = 86_400_000
    return Moment(milliseconds: milliseconds - ((milliseconds % day) + day) % day)
  }
}
