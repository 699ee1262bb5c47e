import Kernel

/// What the two ends of a scale mean: one of the usual pairs, in both languages, or the facilitator's own words.
public enum ScaleEnds: Hashable, Sendable {
  case agreement, frequency, satisfaction, importance, confidence, ease
  case own(lowest: String, highest: String)

  /// The usual pairs, in the order of the form.
  static let usual: [ScaleEnds] = [.agreement, .frequency, .satisfaction, .importance, .confidence, .ease]

  /// The name in forms and in the log.
  var name: String {
    switch self {
    case .agreement: "agreement"
    case .frequency: "frequency"
    case .satisfaction: "satisfaction"
    case .importance: "importance"
    case .confidence: "confidence"
    case .ease: "ease"
    case .own: "own"
    }
  }

  var lowest: Bilingual {
    switch self {
    case .agreement: Bilingual(french: "Pas du tout d’accord", english: "Strongly disagree")
    case .frequency: Bilingual(french: "Jamais", english: "Never")
    case .satisfaction: Bilingual(french: "Pas du tout satisfait·e", english: "Not at all satisfied")
    case .importance: Bilingual(french: "Sans importance", english: "Not important")
    case .confidence: Bilingual(french: "Aucune confiance", english: "Not at all confident")
    case .ease: Bilingual(french: "Très difficile", english: "Very hard")
    case .own(let lowest, _): Bilingual(same: lowest)
    }
  }

  var highest: Bilingual {
    switch self {
    case .agreement: Bilingual(french: "Tout à fait d’accord", english: "Strongly agree")
    case .frequency: Bilingual(french: "Toujours", english: "Always")
    case .satisfaction: Bilingual(french: "Très satisfait·e", english: "Very satisfied")
    case .importance: Bilingual(french: "Essentiel", english: "Essential")
    case .confidence: Bilingual(french: "Pleine confiance", english: "Fully confident")
    case .ease: Bilingual(french: "Très facile", english: "Very easy")
    case .own(_, let highest): Bilingual(same: highest)
    }
  }
}

extension ScaleEnds: Codable {
  private enum Key: String, CodingKey {
    case name, lowest, highest
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let name = try container.decode(String.self, forKey: .name)
    if let usual = Self.usual.first(where: { $0.name == name }) {
      self = usual
    } else {
      self = .own(
        lowest: try container.decode(String.self, forKey: .lowest),
        highest: try container.decode(String.self, forKey: .highest))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(name, forKey: .name)
    guard case .own(let lowest, let highest) = self else { return }
    try container.encode(lowest, forKey: .lowest)
    try container.encode(highest, forKey: .highest)
  }
}
