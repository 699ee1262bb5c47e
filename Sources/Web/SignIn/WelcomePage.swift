import Application
import Kernel
import Markup

/// The page of a one-time link. Opening it uses nothing up, for programs that look at links open them too.
struct WelcomePage: Sendable {
  let language: Language
  let organisation: String
  let name: String
  let path: String
  let refused: RefusedForm?

  func frame(assets: AssetCatalogue) -> Markup {
    let form = EntryForm("welcome", to: path, in: language, refused: refused)
    return door(
      title: WelcomeWords.title[language], organisation: organisation, language: language, assets: assets, path: path
    ) {
      [
        .h1(.text(WelcomeWords.hello(name)[language])),
        .p(["class": "reason"], .text(WelcomeWords.link[language])),
        form.markup(
          [:],
          form.line(
            "password", WelcomeWords.choosePassword, limit: Password.longest, hint: WelcomeWords.passwordHint,
            type: "password", autocomplete: "new-password"),
          .button(["class": "primary"], .text(WelcomeWords.enter[language]))),
        .hr(),
        .form(
          ["method": "post", "action": "\(path)/enter", "id": "enter"],
          .p(.text(WelcomeWords.or[language])),
          .button(.text(WelcomeWords.enterWithout[language]))),
      ]
    }
  }
}

/// The page of a link that opens nothing any more: it says so, and what to do.
struct SpentLinkPage: Sendable {
  let language: Language
  let organisation: String
  let path: String

  func frame(assets: AssetCatalogue) -> Markup {
    door(
      title: WelcomeWords.spent[language], organisation: organisation, language: language, assets: assets, path: path
    ) {
      [
        .h1(.text(WelcomeWords.spent[language])),
        .p(.text(SignInRefusal.linkSpent.sentence[language])),
        .p(.a(["class": "button primary", "href": "/sign-in"], .text(SignInWords.signIn[language]))),
      ]
    }
  }
}
