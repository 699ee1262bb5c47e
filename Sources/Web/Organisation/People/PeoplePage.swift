import Activities
import Kernel
import Markup
import People

/// The directory: a search, and who it finds.
struct PeoplePage: Sendable {
  let frame: RoomFrame
  let search: PeopleSearch

  private var language: Language { frame.language }
  private var organisation: Organisation { frame.directory.organisation }

  func markup(assets: AssetCatalogue) -> Markup {
    let found = search.found(in: frame.directory)
    let first = min((search.page - 1) * PeopleSearch.pageLength, found.count)
    let shown = found[first..<min(first + PeopleSearch.pageLength, found.count)]
    return frame.page(
      assets: assets,
      organisationOpening(
        OrganisationWords.people(found.count)[language], date: organisation.name, tab: .people, in: language),
      .section(
        ["class": "chapter", "aria-labelledby": "search-title"],
        .header(.h2(["id": "search-title"], .text(PeopleWords.list[language])), form),
        .div(
          .p(
            ["class": "choices"],
            .a(
              ["class": "button primary", "href": "/organisation/people/new"], Glyph.plus.drawing, " ",
              .text(PeopleWords.add[language]))),
          shown.isEmpty
            ? empty : .ul(["class": "register", "role": "list"], .each(shown) { entry($0.person, $0.data) }),
          pages(first, shown.count, of: found.count))))
  }

  private var form: Markup {
    .form(
      ["method": "get", "action": .text(OrganisationTab.people.path), "role": "search"],
      Fields.line("search", label: PeopleWords.search[language], value: search.text, limit: 100),
      Fields.select(
        "department", label: PeopleWords.department[language], value: search.department,
        options: all + organisation.departments.map { ($0.id.rawValue, $0.name[language]) }),
      Fields.select(
        "site", label: PeopleWords.site[language], value: search.site,
        options: all + organisation.sites.map { ($0.id.rawValue, $0.name) }),
      Fields.select(
        "role", label: PeopleWords.role[language], value: search.role,
        options: all + Role.allCases.map { ($0.rawValue, $0.title[language]) }),
      .p(["class": "choices"], .button(.text(PeopleWords.find[language]))))
  }

  private var all: [(value: String, text: String)] { [("", PeopleWords.all[language])] }

  private func entry(_ person: Person, _ data: PersonalData) -> Markup {
    .li(
      .div(
        .p(
          .a(["href": "/organisation/people/\(person.id)"], .b(.text(data.name))), " ",
          .when(person.role != .member, .span(["class": "tag"], .text(person.role.title[language]))), " ",
          .when(
            person.standing == .deactivated, .span(["class": "tag late"], .text(PeopleWords.deactivated[language])))),
        .p(["class": "meta"], .span(.text(data.email.text)))),
      .p(["class": "meta"], belonging(person)))
  }

  private func belonging(_ person: Person) -> Markup {
    [
      .with(organisation.department(person.department)) { department in
        DepartmentSign(
          number: department.number, letters: department.letters[language], name: department.name[language]
        ).named
      },
      .with(organisation.site(person.site)) { .span(.text($0.name)) },
    ]
  }

  private var empty: Markup {
    .div(
      ["class": "empty sheet"], .h3(.text(PeopleWords.nobody[language])),
      .p(.text(PeopleWords.nobodyHint[language])))
  }

  private func pages(_ first: Int, _ count: Int, of all: Int) -> Markup {
    guard all > PeopleSearch.pageLength else { return .nothing }
    return .nav(
      ["aria-label": .text(PeopleWords.pages[language])],
      .p(
        ["class": "choices"],
        .when(
          search.page > 1,
          .a(
            ["class": "button", "rel": "prev", "href": .text(search.path(page: search.page - 1))],
            .text(PeopleWords.previous[language]))),
        .span(["class": "meta"], .text(PeopleWords.range(first + 1, first + count, of: all)[language])),
        .when(
          first + count < all,
          .a(
            ["class": "button", "rel": "next", "href": .text(search.path(page: search.page + 1))],
            .text(PeopleWords.next[language])))))
  }
}
