import Kernel

/// The kinds of activity there are. A new kind is one line here.
public struct Catalogue: Sendable {
  public static let standard = Catalogue([
    Poll.self,
    Scale.self,
    WordCloud.self,
    Wall.self,
    Board.self,
    Questions.self,
    Ranking.self,
    Slide.self,
    Quiz.self,
  ])

  /// In the order of the picker.
  public let kinds: [any Activity.Type]
  private let byName: [String: any Activity.Type]

  public init(_ kinds: [any Activity.Type]) {
    self.kinds = kinds
    byName = Dictionary(kinds.map { ($0.kind.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The kind of that wire name, if there is one.
  public func kind(named name: String) -> (any Activity.Type)? {
    byName[name]
  }

  /// Under this key a decoder's `userInfo` may hold another catalogue than the standard one.
  public static let key = CodingUserInfoKey(rawValue: "passerelle.catalogue")

  static func of(_ decoder: any Decoder) -> Catalogue {
    key.flatMap { decoder.userInfo[$0] as? Catalogue } ?? .standard
  }
}
