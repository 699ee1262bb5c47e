internal import HashTreeCollections
public import Sessions

/// What guests of a session called themselves. A copy costs nothing, however many they are.
public struct GuestNames: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  private var names: TreeDictionary<ParticipantID, String>

  public init(dictionaryLiteral elements: (ParticipantID, String)...) {
    names = TreeDictionary(elements) { $1 }
  }

  init(_ read: [ParticipantID: String]) {
    names = TreeDictionary(read.lazy.map { ($0.key, $0.value) }) { $1 }
  }

  public internal(set) subscript(participant: ParticipantID) -> String? {
    get { names[participant] }
    set { names[participant] = newValue }
  }

  /// These names, and where there are newer ones, those.
  func updated(with newer: GuestNames) -> GuestNames {
    var merged = self
    for (participant, name) in newer.names { merged.names[participant] = name }
    return merged
  }
}
