import Foundation
import Hummingbird
import Kernel
import Markup

/// The link to this page in the other language, written in that language.
func languageLink(from language: Language, backTo path: String) -> Markup {
  let other = language.other
  let name = other == .french ? "Français" : "English"
  let back = path.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "%2F"
  return .a(
    [
      "href": "/language/\(other.rawValue)?to=\(back)", "lang": .text(other.rawValue),
      "hreflang": .text(other.rawValue),
    ],
    .text(name))
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
