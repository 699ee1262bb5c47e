import Activities
import Application
import HTTPTypes
import Kernel
import People

/// A form that was not taken: it comes back with what was typed, and says why.
struct RefusedForm: Sendable {
  /// Which form of the page it is.
  let id: String
  let form: Form
  let sentence: Bilingual
  /// The name of the field to mend; nil when it is not one alone.
  var field: String?
  var status = HTTPResponse.Status.unprocessableContent

  init(
    _ id: String, _ form: Form, _ sentence: Bilingual, at field: String? = nil,
    status: HTTPResponse.Status = .unprocessableContent
  ) {
    self.id = id
    self.form = form
    self.sentence = sentence
    self.field = field
    self.status = status
  }

  /// The field is the one that the refusal is about, by the names that all forms of people share.
  init(_ id: String, _ form: Form, _ refusal: any Explained) {
    // A form without that field says it above.
    self.init(id, form, refusal.sentence, at: Self.field(of: refusal).flatMap { form.has($0) ? $0 : nil })
    if let problem = refusal as? Problem { status = problem.status }
  }

  private static func field(of refusal: any Explained) -> String? {
    switch refusal {
    case let refusal as PersonalDataRefusal: refusal == .malformedEmail ? "email" : "name"
    case is PasswordRefusal, SignInRefusal.password: "password"
    case PeopleRefusal.emailTaken: "email"
    case PeopleRefusal.organisation(let inner): field(of: inner)
    default: nil
    }
  }

  private static func field(of refusal: OrganisationRefusal) -> String? {
    switch refusal {
    case .missingName, .nameTooLong, .departmentNameTaken, .siteNameTaken: "name"
    case .missingTimeZone: "time-zone"
    case .lettersMalformed, .lettersTaken: "letters"
    case .unknownDepartment: "department"
    case .unknownSite: "site"
    case .lastAdministrator: "role"
    default: nil
    }
  }
}
