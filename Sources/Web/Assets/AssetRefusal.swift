import Kernel

/// Why the files for browsers could not be loaded at the start.
enum AssetRefusal: Error, Explained, Hashable {
  case unreadable(String)

  var sentence: Bilingual {
    switch self {
    case .unreadable(let path):
      Bilingual(
        french:
          "Le fichier ou le dossier « \(path) » est illisible : vérifiez qu’il existe et que le serveur peut le lire.",
        english: "The file or folder “\(path)” cannot be read: check that it exists and that the server may read it.")
    }
  }
}
