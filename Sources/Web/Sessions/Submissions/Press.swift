import Activities
import Application
import Crypto
import Foundation
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
  let files: [FormBody.File]
  let key: SubmissionKey?
  private let path: String

  init(_ request: Request) async throws {
    let body = try await FormBody.read(request)
    let said = HTTPField.Name("X-Passerelle-Submission").flatMap { request.headers[$0] } ?? body.form[Self.field]
    key = said.flatMap(SubmissionKey.init)
    path = request.uri.path
    form = Form(body.form.fields.filter { $0.name != Self.field })
    files = body.files
  }

  /// The press as the session knows it; `giver` is a secret of the phone, or who is signed in.
  func submission(by giver: String) -> Submission? {
    key?.submission(by: giver, to: path, content)
  }

  /// How something that `person` makes by this press is called; without a key something else each time.
  func name<Subject>(by person: PersonID) -> Identifier<Subject> {
    var system = SystemRandomNumberGenerator()
    return key?.name(by: person.rawValue, to: path, content) ?? Identifier(using: &system)
  }

  // With another file it is another press.
  private var content: Form {
    Form(
      form.fields
        + files.map { file in
          Form.Field(name: file.field, value: Data(SHA256.hash(data: file.bytes)).base64EncodedString())
        })
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
