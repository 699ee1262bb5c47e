public import Kernel

/// Why a file is not taken as a picture.
public enum PictureRefusal: Error, Hashable, Sendable, CaseIterable {
  case tooLarge
  case notAPicture
}

extension PictureRefusal: Explained {
  public var sentence: Bilingual {
    switch self {
    case .tooLarge:
      Bilingual(
        french: "Cette image est trop lourde\u{202F}: 2\u{00A0}Mo au plus. Choisissez-en une plus petite.",
        english: "This picture is too large: 2 MB at most. Choose a smaller one.")
    case .notAPicture:
      Bilingual(
        french: "Ce fichier n’est pas une image PNG, JPEG, WebP ou GIF. Choisissez-en un autre.",
        english: "This file is not a PNG, JPEG, WebP or GIF picture. Choose another one.")
    }
  }
}
