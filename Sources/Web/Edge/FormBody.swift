import Activities
import Hummingbird
import NIOCore

/// What a page's form sent: its fields, and its files when it has any. All of it is hostile.
struct FormBody: Sendable {
  struct File: Hashable, Sendable {
    let field: String
    /// As the sender calls it; never a path to write to.
    let name: String
    /// As the sender claims.
    let type: String
    let bytes: [UInt8]
  }

  var form: Form
  var files: [File] = []

  static let mostFields = 2_000
  static let mostFiles = 20
  private static let mostBytes = 32 * 1024 * 1024

  /// Reads the body of `request`; how large it may be is the business of `BodyLimits`. Throws a `Problem` for a body
  /// that is not a form.
  static func read(_ request: Request) async throws -> FormBody {
    let buffer = try await request.body.collect(upTo: mostBytes)
    do throws(FormRefusal) {
      return try parse(Array(buffer.readableBytesView), type: request.headers[.contentType] ?? "")
    } catch {
      throw error.problem
    }
  }

  /// The form in `bytes`, whose `Content-Type` is `type`. An empty body without a type is an empty form.
  static func parse(_ bytes: [UInt8], type: String) throws(FormRefusal) -> FormBody {
    let kind = type.prefix { $0 != ";" }.filter { $0 != " " }.lowercased()
    switch kind {
    case "application/x-www-form-urlencoded": return FormBody(form: try URLEncodedFields.parse(bytes))
    case "multipart/form-data": return try MultipartForm.parse(bytes, type: type)
    case "" where bytes.isEmpty: return FormBody(form: Form())
    default: throw .otherType
    }
  }
}
