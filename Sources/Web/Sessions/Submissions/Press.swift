import Activities
import Application
import HTTPTypes
import Hummingbird
import Kernel
import Markup
import Sessions

/// A form that was sent, and the key of the press: the script says it in a header, a page without script in a hidden
/// field. A form without one counts as often as it comes.
struct Press: Sendable {
  /// What the kind of activity gets to see.
  let form: Form
  let key: SubmissionKey?
  private let path: String

  init(_ request: Request) async throws {
    self.init(try await FormBody.read(request).form, of: request)
  }

  private init(_ form: Form, of request: Request) {
    let said = HTTPField.Name("X-Passerelle-Submission").flatMap { request.headers[$0] } ?? form[Self.field]
    key = said.flatMap(SubmissionKey.init)
    path = request.uri.path
    self.form = Form(form.fields.filter { $0.name != Self.field })
  }

  /// The press as the session knows it; `giver` is a secret of the phone, or who is signed in.
  func submission(by giver: String) -> Submission? {
    key?.submission(by: giver, to: path, form)
  }

  func submission(by visitor: Visitor) -> Submission? {
    visitor.person.flatMap { submission(by: $0.rawValue) }
  }

  /// A seat that nobody keeps; of the same press the same, so that somebody entered twice is one person.
  func seatOfNobody(by visitor: Visitor) -> Seat {
    var system = SystemRandomNumberGenerator()
    return visitor.person.flatMap { key?.seat(by: $0.rawValue, to: path) } ?? Seat(using: &system)
  }

  static let field = "submission"
}

extension Markup {
  /// This page with a key of its own in every form, for those who have no script.
  func keyed() -> Markup {
    var system = SystemRandomNumberGenerator()
    return carrying(Press.field, SubmissionKey(using: &system).written)
  }
}
