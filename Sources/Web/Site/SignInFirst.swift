import Foundation
import HTTPTypes
import Kernel

/// The page needs someone who is signed in. A page that was asked for leads to the sign-in page and back; a form that was
/// sent is refused, for its content would be lost on the way.
struct SignInFirst: Error {
  /// Where to lead them back to.
  let path: String

  /// The sign-in page that leads back.
  var signIn: String { Self.signIn(backTo: path) }

  static func signIn(backTo path: String) -> String {
    if path == "/" { return "/sign-in" }
    return "/sign-in?to=" + (path.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")
  }

  static let problem = Problem(
    .forbidden,
    Bilingual(
      french: "Vous n’êtes plus connecté·e. Connectez-vous dans un autre onglet, revenez à la page précédente et "
        + "envoyez de nouveau\u{202F}: ce que vous avez écrit y est encore.",
      english: "You are no longer signed in. Sign in in another tab, go back to the previous page and send again: what "
        + "you wrote is still there."))
}
