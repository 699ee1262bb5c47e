public import Kernel

/// On what someone signed in, in words coarse enough to recognise one's own and to tell nothing else.
public struct Device: Codable, Hashable, Sendable {
  /// The browser's name; nil when it is none of the common ones.
  public let browser: String?
  /// The system's name; nil when it is none of the common ones.
  public let system: String?

  /// From the header `User-Agent`.
  public init(userAgent: String?) {
    let agent = String((userAgent ?? "").prefix(500))
    browser = Self.browsers.first(where: { agent.contains($0.sign) })?.name
    system = Self.systems.first(where: { agent.contains($0.sign) })?.name
  }

  public var words: Bilingual {
    switch (browser, system) {
    case (let browser?, let system?):
      Bilingual(french: "\(browser) sous \(system)", english: "\(browser) on \(system)")
    case (let name?, nil), (nil, let name?): Bilingual(same: name)
    case (nil, nil): Bilingual(french: "Navigateur inconnu", english: "Unknown browser")
    }
  }

  // In this order, for most browsers also carry the signs of those below them.
  private static let browsers: [(sign: String, name: String)] = [
    ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("Edg", "Edge"), ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"), ("Chrome/", "Chrome"), ("CriOS/", "Chrome"), ("Chromium/", "Chromium"),
    ("Safari/", "Safari"),
  ]
  private static let systems: [(sign: String, name: String)] = [
    ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"),
    ("CrOS", "ChromeOS"), ("Mac OS X", "macOS"), ("Linux", "Linux"),
  ]
}
