public import Kernel
public import Markup

extension Slide {
  public func setUpFields(in language: Language) -> Markup {
    let words = SlideWords(language)
    return [
      Fields.line("question", label: words.title, value: question, limit: Self.questionLimit, required: true),
      Fields.paragraphs("text", label: words.text, value: text, limit: Self.textLimit, hint: words.textHint),
      pictureFields(words),
    ]
  }

  private func pictureFields(_ words: SlideWords) -> Markup {
    .fieldset(
      ["class": "field"],
      .legend(.text(words.picture)),
      .input(["type": "hidden", "name": "picture", "value": .text(picture?.identifier ?? "")]),
      .with(picture) { picture in
        [
          .figure(["class": "slide-picture"], picture.image),
          Fields.tick("picture-removed", label: words.removePicture, isOn: false),
        ]
      },
      .div(
        ["class": "field"],
        .label(["for": "picture-file"], .text(picture == nil ? words.choosePicture : words.replacePicture)),
        .p(["class": "hint", "id": "picture-file-hint"], .text(words.pictureHint)),
        .input([
          "id": "picture-file", "name": "picture-file", "type": "file",
          "accept": "image/jpeg,image/png,image/webp", "aria-describedby": "picture-file-hint",
        ])),
      Fields.line(
        "picture-description", label: words.description, value: picture?.description ?? "",
        limit: Self.descriptionLimit, hint: words.descriptionHint))
  }

  public func answerFields(_ scene: Scene<Slide>) -> Markup { .nothing }

  public func sendLabel(_ scene: Scene<Slide>) -> String? { nil }
}

extension Slide.Picture {
  var image: Markup {
    .img(["src": "/pictures/\(identifier)", "alt": .text(description)])
  }
}
