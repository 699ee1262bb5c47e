import Kernel
import Markup
import People

struct SignInPage: Sendable {
  let language: Language
  let organisation: String
  let returnTo: String
  let refused: RefusedForm?

  func frame(assets: AssetCatalogue) -> Markup {
    door(
      title: SignInWords.signIn[language], organisation: organisation, language: language, assets: assets,
      path: SignInFirst.signIn(backTo: returnTo)
    ) {
      [
        .h1(.text(SignInWords.hello[language])),
        form,
        .p(.text(SignInWords.link[language])),
        .p(["class": "reason"], .text(SignInWords.reason[language])),
        .footer(
          .hr(),
          .p(
            .text(SignInWords.haveCode[language]), " ",
            .a(["href": "/join"], .text(SignInWords.join[language])))),
      ]
    }
  }

  private var form: Markup {
    let form = EntryForm("sign-in", to: "/sign-in", in: language, refused: refused)
    return form.markup(
      [:],
      .input(["type": "hidden", "name": "to", "value": .text(returnTo)]),
      form.line(
        "email", SignInWords.email, limit: EmailAddress.limit, type: "email", autocomplete: "username"),
      form.line(
        "password", SignInWords.password, limit: 400, type: "password", autocomplete: "current-password"),
      .button(["class": "primary"], .text(SignInWords.signIn[language])))
  }
}
