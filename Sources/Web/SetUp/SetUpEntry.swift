import Activities
import Application
import Kernel
import People

/// What the set-up page asks for, checked: nothing is written before all of it holds.
struct SetUpEntry {
  let founding: Founding
  let administrator: PersonalData
  let password: String

  enum Refusal: Error {
    case missing(field: String)
    case unknownTimeZone
    case name(PersonalDataRefusal)
    case password(PasswordRefusal)
  }

  init(_ form: Form, in language: Language) throws(Refusal) {
    for field in ["organisation", "time-zone", "department", "site", "name", "email"]
    where PlainText.line(form[field] ?? "").isEmpty {
      throw .missing(field: field)
    }
    guard TimeZones.all.contains(form["time-zone"] ?? "") else { throw .unknownTimeZone }
    administrator = try Self.administrator(form, in: language)
    password = form["password"] ?? ""
    do { _ = try Password(choosing: password, for: administrator.email) } catch { throw .password(error) }
    var generator = SystemRandomNumberGenerator()
    var marks = DepartmentMarks(taken: [])
    let department = form["department"] ?? ""
    founding = Founding(
      name: form["organisation"] ?? "", timeZone: form["time-zone"] ?? "",
      department: DepartmentID(using: &generator), departmentName: Bilingual(same: department),
      departmentLetters: Bilingual(same: marks.draw(for: department)), site: SiteID(using: &generator),
      siteName: form["site"] ?? "", administrator: PersonID(using: &generator))
  }

  private static func administrator(_ form: Form, in language: Language) throws(Refusal) -> PersonalData {
    do {
      return try PersonalData(typed: form["name"] ?? "", email: form["email"] ?? "", language: language)
    } catch {
      throw .name(error)
    }
  }
}

extension RefusedForm {
  /// Says a refusal of the set-up page at its field.
  init(_ form: Form, _ refusal: SetUpEntry.Refusal) {
    switch refusal {
    case .missing(let field): self.init("set-up", form, SetUpWords.missing, at: field)
    case .unknownTimeZone:
      self.init("set-up", form, OrganisationRefusal.missingTimeZone.sentence, at: "time-zone")
    case .name(let refusal): self.init("set-up", form, refusal)
    case .password(let refusal): self.init("set-up", form, refusal)
    }
  }
}
