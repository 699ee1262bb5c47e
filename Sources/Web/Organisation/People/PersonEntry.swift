import Activities
import Kernel
import Markup
import People

/// The fields by which a person is entered or changed.
struct PersonEntry: Sendable {
  let data: PersonalData
  let department: DepartmentID
  let site: SiteID
  let role: Role

  /// Keeps the language the person chose.
  init(_ form: Form, language: Language?) throws(PersonalDataRefusal) {
    data = try PersonalData(typed: form["name"] ?? "", email: form["email"] ?? "", language: language)
    department = DepartmentID(rawValue: form["department"] ?? "")
    site = SiteID(rawValue: form["site"] ?? "")
    role = form["role"].flatMap(Role.init(rawValue:)) ?? .member
  }

  static func fields(
    _ form: EntryForm, of organisation: Organisation, person: Person? = nil, data: PersonalData? = nil
  ) -> Markup {
    [
      form.line("name", AccountWords.name, value: data?.name ?? "", limit: PersonalData.nameLimit),
      form.line(
        "email", SignInWords.email, value: data?.email.text ?? "", limit: EmailAddress.limit, type: "email"),
      .div(
        ["class": "halves"],
        form.select(
          "department", PeopleWords.department, value: person?.department.rawValue ?? "",
          options: organisation.departments.map { ($0.id.rawValue, $0.name[form.language]) }),
        form.select(
          "site", PeopleWords.site, value: person?.site.rawValue ?? "",
          options: organisation.sites.map { ($0.id.rawValue, $0.name) })),
      form.select(
        "role", PeopleWords.role, value: (person?.role ?? .member).rawValue,
        options: Role.allCases.map { ($0.rawValue, $0.title[form.language]) }),
    ]
  }
}
