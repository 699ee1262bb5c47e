import Activities
import Kernel
import Markup
import People

/// The settings: name and time, departments, sites.
struct OrganisationPage: Sendable {
  let frame: RoomFrame
  let refused: RefusedForm?
  let isSaved: Bool

  private var language: Language { frame.language }
  private var organisation: Organisation { frame.directory.organisation }

  func markup(assets: AssetCatalogue) -> Markup {
    let counts = headcounts
    return frame.page(
      assets: assets,
      organisationOpening(
        OrganisationWords.summary(
          departments: organisation.departments.count, sites: organisation.sites.count, people: organisation.headcount
        )[language], date: organisation.name, tab: .settings, isSaved: isSaved, in: language),
      chapter("identity", OrganisationWords.identity[language], identity),
      chapter(
        "departments", OrganisationWords.departments[language], reason: OrganisationWords.departmentsReason[language],
        .div(
          .ul(
            ["class": "register", "role": "list"],
            .each(organisation.departments) { department($0, counts.departments[$0.id] ?? 0) }),
          newDepartment)),
      chapter(
        "sites", OrganisationWords.sites[language], reason: OrganisationWords.sitesReason[language],
        .div(
          .ul(
            ["class": "register", "role": "list"],
            .each(organisation.sites) { site($0, counts.sites[$0.id] ?? 0) }),
          newSite)))
  }

  private var headcounts: (departments: [DepartmentID: Int], sites: [SiteID: Int]) {
    let present = organisation.persons.values.filter { $0.standing != .erased }
    return (
      present.reduce(into: [:]) { $0[$1.department, default: 0] += 1 },
      present.reduce(into: [:]) { $0[$1.site, default: 0] += 1 }
    )
  }

  private func entry(_ id: String, _ action: String) -> EntryForm {
    EntryForm(id, to: action, in: language, refused: refused)
  }

  private var identity: Markup {
    let form = entry("identity-form", "/organisation")
    return form.markup(
      ["class": "measured"],
      form.line("name", OrganisationWords.name, value: organisation.name, limit: Organisation.nameLimit),
      form.select(
        "time-zone", SetUpWords.timeZone, value: organisation.timeZone, hint: SetUpWords.timeZoneHint,
        options: TimeZones.options(with: organisation.timeZone)),
      save)
  }

  private func department(_ department: Department, _ headcount: Int) -> Markup {
    let form = entry("department-\(department.id)", "/organisation/departments/\(department.id)")
    let sign = DepartmentSign(
      number: department.number, letters: department.letters[language], name: department.name[language])
    return .li(
      .details(
        ["open": .flag(form.isRefused)],
        .summary(sign.named, .span(["class": "meta"], .text(OrganisationWords.people(headcount)[language]))),
        form.markup(
          ["class": "measured"],
          departmentFields(form, department.name, department.letters),
          save)))
  }

  private var newDepartment: Markup {
    let form = entry("new-department", "/organisation/departments")
    return .details(
      ["open": .flag(form.isRefused)],
      .summary(.text(OrganisationWords.addDepartment[language])),
      form.markup(
        ["class": "measured"],
        departmentFields(form, Bilingual(same: ""), Bilingual(same: "")),
        .p(["class": "choices"], .button(.text(OrganisationWords.addDepartment[language])))))
  }

  private func departmentFields(_ form: EntryForm, _ name: Bilingual, _ letters: Bilingual) -> Markup {
    [
      form.line("name", OrganisationWords.frenchName, value: name.french, limit: Department.nameLimit),
      form.line(
        "name-english", OrganisationWords.englishName, value: name.english, limit: Department.nameLimit,
        hint: OrganisationWords.englishNameHint, isRequired: false),
      .div(
        ["class": "halves"],
        form.line(
          "letters", OrganisationWords.frenchLetters, value: letters.french, limit: 2,
          hint: OrganisationWords.lettersHint, isRequired: false),
        form.line(
          "letters-english", OrganisationWords.englishLetters, value: letters.english, limit: 2,
          hint: OrganisationWords.lettersHint, isRequired: false)),
    ]
  }

  private func site(_ site: People.Site, _ headcount: Int) -> Markup {
    let form = entry("site-\(site.id)", "/organisation/sites/\(site.id)")
    return .li(
      .details(
        ["open": .flag(form.isRefused)],
        .summary(.text(site.name), .span(["class": "meta"], .text(OrganisationWords.people(headcount)[language]))),
        form.markup(
          ["class": "measured"],
          form.line("name", OrganisationWords.siteName, value: site.name, limit: People.Site.nameLimit), save)))
  }

  private var newSite: Markup {
    let form = entry("new-site", "/organisation/sites")
    return .details(
      ["open": .flag(form.isRefused)],
      .summary(.text(OrganisationWords.addSite[language])),
      form.markup(
        ["class": "measured"],
        form.line("name", OrganisationWords.siteName, limit: People.Site.nameLimit),
        .p(["class": "choices"], .button(.text(OrganisationWords.addSite[language])))))
  }

  private var save: Markup {
    .p(["class": "choices"], .button(.text(AccountWords.save[language])))
  }
}
