import Kernel

struct SlideWords: Sendable {
  let title, text, textHint, picture, choosePicture, replacePicture, pictureHint, removePicture: String
  let description, descriptionHint: String

  static let descriptionMissing = Bilingual(
    french: "Dites en une phrase ce que montre l’image, pour les personnes qui ne la voient pas.",
    english: "Say in a sentence what the picture shows, for those who cannot see it.")
  static let nothingToAnswer = Bilingual(
    french: "Une diapositive se lit\u{202F}; il n’y a rien à répondre.",
    english: "A slide is there to be read; there is nothing to answer.")

  private static let french = SlideWords(
    title: "Titre", text: "Texte",
    textHint:
      "3\u{202F}000 caractères au plus. # titre, - liste, 1. liste numérotée, > citation, **gras**, *italique*, "
      + "[lien](https://…)",
    picture: "Image", choosePicture: "Choisir une image", replacePicture: "Remplacer l’image",
    pictureHint: "JPEG, PNG ou WebP.", removePicture: "Retirer l’image", description: "Ce que montre l’image",
    descriptionHint: "Une phrase, lue à voix haute aux personnes qui ne voient pas l’image. 300 caractères au plus.")

  private static let english = SlideWords(
    title: "Title", text: "Text",
    textHint: "3,000 characters at most. # heading, - list, 1. numbered list, > quote, **bold**, *italic*, "
      + "[link](https://…)",
    picture: "Picture", choosePicture: "Choose a picture", replacePicture: "Replace the picture",
    pictureHint: "JPEG, PNG or WebP.", removePicture: "Remove the picture", description: "What the picture shows",
    descriptionHint: "One sentence, read out to those who cannot see the picture. 300 characters at most.")
}

extension SlideWords {
  init(_ language: Language) {
    self = language == .french ? Self.french : Self.english
  }
}
