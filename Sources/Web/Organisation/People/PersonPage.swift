import Application
import Kernel
import Markup
import People

/// One person, as an administrator sees and changes them.
struct PersonPage: Sendable {
  let frame: RoomFrame
  let person: Person
  let data: PersonalData
  let refused: RefusedForm?
  let isSaved: Bool

  private var language: Language { frame.language }
  private var path: String { "/organisation/people/\(person.id)" }

  func markup(assets: AssetCatalogue) -> Markup {
    frame.page(
      assets: assets,
      organisationOpening(
        data.name, date: frame.directory.organisation.department(person.department)?.name[language], tab: .people,
        isSaved: isSaved, in: language),
      chapter("who", PeopleWords.who[language], reason: PeopleWords.whoReason[language], who),
      chapter("access", PeopleWords.access[language], reason: PeopleWords.accessReason[language], access),
      chapter("data", PeopleWords.data[language], reason: PeopleWords.dataReason[language], ownData))
  }

  private var who: Markup {
    let form = EntryForm("person", to: path, in: language, refused: refused)
    return form.markup(
      ["class": "measured"],
      PersonEntry.fields(form, of: frame.directory.organisation, person: person, data: data),
      .p(["class": "choices"], .button(["class": "primary"], .text(AccountWords.save[language]))))
  }

  private var access: Markup {
    let isActive = person.standing == .active
    let form = EntryForm("standing", to: path + "/standing", in: language, refused: refused)
    return .div(
      .when(!isActive, .p(.text(PeopleWords.deactivatedHint[language]))),
      .when(
        isActive,
        .form(
          ["method": "post", "action": "\(path)/link", "id": "link"],
          .p(["class": "choices"], .button(.text(PeopleWords.makeLink[language]))))),
      form.markup(
        [:],
        .p(
          ["class": "choices"],
          .button(
            ["name": "standing", "value": isActive ? "deactivated" : "active"],
            .text((isActive ? PeopleWords.deactivate : PeopleWords.reactivate)[language])))))
  }

  private var ownData: Markup {
    .p(
      ["class": "choices"],
      .a(["class": "button", "href": "\(path)/data.json"], .text(PeopleWords.export[language])),
      .a(["class": "button danger", "href": "\(path)/erase"], .text(PeopleWords.erase[language])))
  }
}

/// The page to add someone.
struct NewPersonPage: Sendable {
  let frame: RoomFrame
  let refused: RefusedForm?

  func markup(assets: AssetCatalogue) -> Markup {
    let language = frame.language
    let form = EntryForm("new-person", to: "/organisation/people", in: language, refused: refused)
    return frame.page(
      assets: assets,
      organisationOpening(PeopleWords.newTitle[language], tab: .people, in: language),
      chapter(
        "who", PeopleWords.who[language], reason: PeopleWords.whoReason[language],
        form.markup(
          ["class": "measured"],
          PersonEntry.fields(form, of: frame.directory.organisation),
          .p(["class": "choices"], .button(["class": "primary"], .text(PeopleWords.add[language]))))))
  }
}

/// Shows a one-time link, once.
struct LinkPage: Sendable {
  let frame: RoomFrame
  let person: PersonID
  let name: String
  let address: String

  func markup(assets: AssetCatalogue) -> Markup {
    let language = frame.language
    return frame.page(
      assets: assets,
      organisationOpening(PeopleWords.linkTitle(name)[language], tab: .people, in: language),
      .section(
        ["class": "measured asking", "aria-labelledby": "one-time-link-label"],
        .p(.text(PeopleWords.linkOnce[language])),
        .div(
          ["class": "field"],
          .label(["for": "one-time-link", "id": "one-time-link-label"], .text(PeopleWords.link[language])),
          .input(["id": "one-time-link", "value": .text(address), "readonly": .flag(true)])),
        .p(
          ["class": "choices"],
          .custom(
            "copy-text", ["data-text": .text(address), "data-copied": .text(PeopleWords.copied[language])],
            .button(["type": "button", "class": "primary", "hidden": .flag(true)], .text(PeopleWords.copy[language]))),
          .a(
            ["class": "button", "href": "/organisation/people/\(person)"], .text(PeopleWords.back(name)[language])))))
  }
}

/// Asks before someone is erased, and says what stays.
struct ErasePage: Sendable {
  let frame: RoomFrame
  let person: Person
  let name: String
  let refused: RefusedForm?

  func markup(assets: AssetCatalogue) -> Markup {
    let language = frame.language
    let path = "/organisation/people/\(person.id)"
    let department = frame.directory.organisation.department(person.department)?.name ?? Bilingual(same: "")
    let form = EntryForm("erase", to: path + "/erase", in: language, refused: refused)
    return frame.page(
      assets: assets,
      organisationOpening(PeopleWords.eraseTitle(name)[language], tab: .people, in: language),
      form.markup(
        ["class": "measured asking"],
        .p(.text(PeopleWords.eraseGoes[language])),
        .p(.text(PeopleWords.eraseStays(Directory.formerColleague(of: department))[language])),
        .p(
          ["class": "choices"],
          .button(["class": "danger"], .text(PeopleWords.eraseDo[language])),
          .a(["class": "button", "href": .text(path)], .text(PeopleWords.eraseNot[language])))))
  }
}
