import Application
import Kernel
import Markup
import People

struct SetUpPage: Sendable {
  let language: Language
  let refused: RefusedForm?

  func frame(assets: AssetCatalogue) -> Markup {
    door(title: SetUpWords.title[language], organisation: "", language: language, assets: assets, path: "/set-up") {
      [
        .h1(.text(SetUpWords.title[language])),
        .p(["class": "reason"], .text(SetUpWords.lead[language])),
        form,
      ]
    }
  }

  private var form: Markup {
    let form = EntryForm("set-up", to: "/set-up", in: language, refused: refused)
    return form.markup(
      [:],
      form.line("organisation", SetUpWords.organisation, limit: Organisation.nameLimit, autocomplete: "organization"),
      form.select(
        "time-zone", SetUpWords.timeZone, value: "Europe/Paris", hint: SetUpWords.timeZoneHint,
        options: TimeZones.options(with: "")),
      form.line("department", SetUpWords.department, limit: Department.nameLimit, hint: SetUpWords.departmentHint),
      form.line("site", SetUpWords.site, limit: People.Site.nameLimit),
      .h2(.text(SetUpWords.you[language])),
      form.line("name", SetUpWords.name, limit: PersonalData.nameLimit, autocomplete: "name"),
      form.line(
        "email", SignInWords.email, limit: EmailAddress.limit, type: "email", autocomplete: "username"),
      form.line(
        "password", WelcomeWords.choosePassword, limit: Password.longest, hint: WelcomeWords.passwordHint,
        type: "password", autocomplete: "new-password"),
      .button(["class": "primary"], .text(SetUpWords.open[language])))
  }
}
