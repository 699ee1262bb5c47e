import HTTPTypes
import Hummingbird
import Kernel

/// Something a page refuses: the status, and a sentence that says what happened and what the reader can do.
/// Thrown from any route it becomes a page in the reader's language.
struct Problem: Error, Explained {
  let status: HTTPResponse.Status
  /// What stands above the sentence.
  let title: Bilingual
  let sentence: Bilingual
  var headers: HTTPFields = [:]

  init(
    _ status: HTTPResponse.Status, titled title: Bilingual? = nil, _ sentence: Bilingual, headers: HTTPFields = [:]
  ) {
    self.status = status
    self.title = title ?? ErrorPageWords.title(of: status)
    self.sentence = sentence
    self.headers = headers
  }

  /// The refusal that the status alone explains.
  init(_ status: HTTPResponse.Status, headers: HTTPFields = [:]) {
    self.init(status, ErrorPageWords.sentence(of: status), headers: headers)
  }

  static let notFound = Problem(.notFound)
  static let forbidden = Problem(.forbidden)

  /// Too many tries; the next one is welcome in `seconds`.
  static func tooManyRequests(retryAfter seconds: Int) -> Problem {
    Problem(.tooManyRequests, headers: [.retryAfter: String(seconds)])
  }
}
