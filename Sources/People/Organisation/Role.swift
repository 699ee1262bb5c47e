public import Kernel

/// What a person may do in the organisation as a whole.
public enum Role: String, Codable, CaseIterable, Hashable, Sendable {
  case administrator
  case cooperationLead = "cooperation-lead"
  case member

  public var title: Bilingual {
    switch self {
    case .administrator: Bilingual(french: "Administration", english: "Administrator")
    case .cooperationLead: Bilingual(french: "Pilote de la coopération", english: "Cooperation lead")
    case .member: Bilingual(french: "Membre", english: "Member")
    }
  }

  /// The role a file means by `word`, in either language, whatever its case and accents.
  public init?(word: String) {
    switch word.folded.filter(\.isLetter) {
    case "administrator", "admin", "administrateur", "administratrice", "administrateurrice", "administration":
      self = .administrator
    case "cooperationlead", "lead", "pilote", "pilotedelacooperation", "pilotecooperation": self = .cooperationLead
    case "member", "membre": self = .member
    default: return nil
    }
  }
}
