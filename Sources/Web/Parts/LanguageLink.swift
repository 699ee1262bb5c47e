import Foundation
import Hummingbird
import Kernel
import Markup

/// The link to this page in the other language, written in that language.
func languageLink(from language: Language, backTo path: String) -> Markup {
  let other = language.other
  return .a(
    [
      "href": .text(languagePath(to: other, backTo: path)), "lang": .text(other.rawValue),
      "hreflang": .text(other.rawValue),
    ],
    .text(other.ownName))
}

/// The button that saves `form` first, so that nothing typed is lost, and then shows this page in the other language.
func languageButton(from language: Language, saving form: String) -> Markup {
  .button(
    [
      "class": "link", "form": .text(form), "name": "go", "value": "language", "lang": .text(language.other.rawValue),
      "formnovalidate": .flag(true),
    ], .text(language.other.ownName))
}

/// The address that keeps the choice of a language and leads back to `path`.
func languagePath(to language: Language, backTo path: String) -> String {
  let back = path.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "%2F"
  return "/language/\(language.rawValue)?to=\(back)"
}

extension Language {
  /// How those who speak it call it.
  fileprivate var ownName: String { self == .french ? "Français" : "English" }
}

extension Router<PasserelleContext> {
  /// `GET /language/fr?to=/s/K7P4QX` keeps the choice for a year and leads back.
  func addLanguageChoice() {
    get("language/{language}") { request, context in
      guard let language = context.parameters.get("language").flatMap(Language.init(rawValue:)) else {
        throw Problem.notFound
      }
      var response = Response.seeOther(SafeReturn.path(request.uri.queryParameters["to"].map { String($0) }))
      response.set(.language, to: language.rawValue, seconds: 365 * 86_400, for: context)
      return response
    }
  }
}
