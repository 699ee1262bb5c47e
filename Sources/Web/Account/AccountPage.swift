import Application
import Kernel
import Markup
import People

struct AccountPage: Sendable {
  let model: AccountModel
  let frame: RoomFrame
  let refused: RefusedForm?
  let isSaved: Bool

  private var language: Language { frame.language }

  func markup(assets: AssetCatalogue) -> Markup {
    frame.page(
      assets: assets,
      .header(
        ["class": "opening"],
        .h1(.text(model.data.name)),
        .when(isSaved, savedNotice(in: language))),
      me, password, browsers, data)
  }

  private var me: Markup {
    let form = EntryForm("me", to: "/account", in: language, refused: refused)
    return chapter(
      "me", AccountWords.me, AccountWords.meReason,
      form.markup(
        ["class": "measured"],
        form.line(
          "name", AccountWords.name, value: model.data.name, limit: PersonalData.nameLimit, autocomplete: "name"),
        form.select(
          "language", AccountWords.language, value: model.data.language?.rawValue ?? "",
          options: [
            ("", AccountWords.browserLanguage[language]), ("fr", "Français"), ("en", "English"),
          ]),
        .div(
          .p(.b(.text(SignInWords.email[language])), .text(colon(in: language)), .text(model.data.email.text)),
          .p(.small(.text(AccountWords.emailHint[language])))),
        .p(["class": "choices"], .button(["class": "primary"], .text(AccountWords.save[language])))))
  }

  private var password: Markup {
    let form = EntryForm("password", to: "/account/password", in: language, refused: refused)
    return chapter(
      "password-chapter", AccountWords.password,
      model.hasPassword ? AccountWords.passwordReason : AccountWords.noPassword,
      form.markup(
        ["class": "measured"],
        .input([
          "type": "text", "name": "username", "value": .text(model.data.email.text), "autocomplete": "username",
          "hidden": .flag(true),
        ]),
        .when(
          model.hasPassword,
          form.line(
            "old", AccountWords.oldPassword, limit: 400, type: "password", autocomplete: "current-password")),
        form.line(
          "password", AccountWords.newPassword, limit: Password.longest, hint: WelcomeWords.passwordHint,
          type: "password", autocomplete: "new-password"),
        .p(
          ["class": "choices"],
          .button(
            .text((model.hasPassword ? AccountWords.changePassword : AccountWords.choosePassword)[language])))))
  }

  private var browsers: Markup {
    chapter(
      "browsers", AccountWords.browsers, AccountWords.browsersReason,
      .div(
        .ul(["class": "register", "role": "list"], .each(model.signIns, browser)),
        .form(
          ["method": "post", "action": "/account/sign-out-everywhere", "id": "everywhere"],
          .p(
            ["class": "choices"],
            .button(["formaction": "/sign-out"], .text(SignInWords.signOut[language])),
            .button(["class": "danger"], .text(AccountWords.signOutEverywhere[language]))))))
  }

  private func browser(_ signIn: AccountModel.SignedIn) -> Markup {
    .li(
      .div(
        .p(
          .b(.text(signIn.device[language])), " ",
          .when(signIn.isThis, .span(["class": "tag done"], .text(AccountWords.thisBrowser[language])))),
        .p(["class": "meta"], .text(AccountWords.lastSeen(signIn.lastSeen)[language]))),
      .when(
        !signIn.isThis,
        .form(
          ["method": "post", "action": "/account/browsers"],
          .input(["type": "hidden", "name": "id", "value": .text(signIn.id)]),
          .button(
            .text(AccountWords.signOutThere[language]), " ",
            .span(["class": "hidden"], .text(signIn.device[language]))))))
  }

  private var data: Markup {
    chapter(
      "data", AccountWords.data, AccountWords.dataReason,
      .p(
        ["class": "choices"],
        .a(["class": "button", "href": "/account/data.json"], .text(AccountWords.download[language])),
        .a(["class": "button danger", "href": "/account/leave"], .text(AccountWords.leave[language]))))
  }

  private func chapter(_ id: String, _ title: Bilingual, _ reason: Bilingual, _ content: Markup) -> Markup {
    Web.chapter(id, title[language], reason: reason[language], content)
  }
}

/// A part of a page of a room: its title and reason in the margin, then one body.
func chapter(_ id: String, _ title: String, reason: String? = nil, _ content: Markup) -> Markup {
  .section(
    ["class": "chapter", "aria-labelledby": "\(id)-title"],
    .header(
      .h2(["id": "\(id)-title"], .text(title)),
      .with(reason) { .p(["class": "reason"], .text($0)) }),
    content)
}

/// The colon between a name and its value.
func colon(in language: Language) -> String { language == .french ? "\u{202F}: " : ": " }

func savedNotice(in language: Language) -> Markup {
  .div(
    ["class": "notice", "role": "status"], Glyph.check.drawing, " ", .b(.text(AccountWords.saved[language])))
}
