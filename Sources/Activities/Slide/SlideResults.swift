public import Markup

extension Slide {
  public func results(_ scene: Scene<Slide>) -> Markup {
    let text = Markdown(text)
    let links: Markdown.Links = scene.place == .screen ? .written : .followed
    return .article(
      ["class": .text(picture != nil && !text.isEmpty ? "slide beside" : "slide")],
      .when(!text.isEmpty, .div(["class": "prose"], text.markup(links: links))),
      .with(picture) { .figure(["class": "slide-picture"], $0.image) })
  }

  public func table(_ scene: Scene<Slide>) -> ExportTable {
    let words = SlideWords(scene.language)
    return ExportTable(columns: [words.title, words.text], rows: [[question, text]])
  }
}
