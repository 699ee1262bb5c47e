import HTTPTypes
import Hummingbird
import Kernel
import Markup

/// The page that says what happened and where to go, in the frame of a door.
struct ErrorPage {
  let status: HTTPResponse.Status
  let language: Language
  let title: Bilingual
  let sentence: Bilingual
  /// The number of the request in the log, empty when there is none.
  var number = ""
  let assets: AssetCatalogue

  func markup() -> Markup {
    let title = title[language]
    return page(
      title: title, language: language, bodyClass: "door", assets: assets,
      .header(logo(to: "/")),
      .main(
        ["id": "content"],
        .h1(.text(title)),
        .p(.text(sentence[language])),
        .p(
          ["class": "choices"],
          .a(["class": "button primary", "href": "/join"], .text(ErrorPageWords.enterCode[language])), " ",
          .a(["class": "button", "href": "/"], .text(ErrorPageWords.goToToday[language]))),
        .footer(.hr(), .p(.small(.text(ErrorPageWords.reference(status, number)[language]))))))
  }
}

/// The answer that explains a refusal to the reader. Routes rather throw a `Problem`.
func problem(
  _ status: HTTPResponse.Status, language: Language, sentence: Bilingual, number: String = "", assets: AssetCatalogue
) -> Response {
  let page = ErrorPage(
    status: status, language: language, title: ErrorPageWords.title(of: status), sentence: sentence, number: number,
    assets: assets)
  return .page(page.markup(), in: language, status: status)
}
