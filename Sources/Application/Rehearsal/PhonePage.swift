public import Activities
internal import Foundation

/// What a robot reads of a participant's page or of the fragments that follow: what there is to answer, and how.
public struct PhonePage: Hashable, Sendable {
  /// The name of the scene: when it changes, the page is another.
  public let scene: String
  /// Whether the phone must fetch its own page when it gets to this scene.
  public let isPersonal: Bool
  /// Where the page's live stream is; nil in fragments.
  public let live: String?
  private let html: String

  // Read only when wanted: robots get many pages and look closely at few.

  /// The form to answer with, if there is one.
  public var question: Question? { Question(html) }
  /// The pages of activities that the page leads to: what is open at everybody's own pace.
  public var open: [String] { Self.open(in: html) }

  /// A form that asks for an answer.
  public struct Question: Hashable, Sendable {
    /// Where it is sent.
    public let action: String
    /// The wire name of the kind of activity.
    public let kind: String
    /// Its fields, and those of the small forms that are sent to the same place (a like).
    public let blank: BlankForm
  }

  /// Reads HTML as this product writes it.
  public init(_ html: String) {
    let content = Self.tag(in: html, with: #"id="content""#)
    scene = content.flatMap { Self.value(of: "data-scene", in: $0) } ?? ""
    isPersonal = content?.contains(" data-personal") ?? false
    live = Self.tag(in: html, with: "data-live=").flatMap { Self.value(of: "data-live", in: $0) }
    self.html = html
  }

  private static func open(in html: String) -> [String] {
    html.split(separator: "href=\"").dropFirst().compactMap { rest in
      let link = rest.prefix { $0 != "\"" }
      let parts = link.split(separator: "/", omittingEmptySubsequences: false)
      return parts.count == 5 && parts[1] == "s" && parts[3] == "a" && !link.contains("?") ? String(link) : nil
    }
  }

  static func tag(in html: String, with text: String) -> Substring? {
    guard let found = html.range(of: text, options: .literal) else { return nil }
    guard let start = html[...found.lowerBound].lastIndex(of: "<") else { return nil }
    return html[start...].prefix { $0 != ">" }
  }

  static func value(of attribute: String, in tag: Substring) -> String? {
    guard let start = tag.firstRange(of: " \(attribute)=\"") else { return nil }
    return tag[start.upperBound...].prefix { $0 != "\"" }.split(separator: "&amp;").joined(separator: "&")
  }
}

extension PhonePage.Question {
  init?(_ html: String) {
    guard let tag = PhonePage.tag(in: html, with: #"<form id="answer""#) ?? PhonePage.tag(in: html, with: "data-kind="),
      let action = PhonePage.value(of: "action", in: tag), let kind = PhonePage.value(of: "data-kind", in: tag)
    else { return nil }
    self.action = action
    self.kind = kind
    var blank = BlankForm(page: html, form: "answer")
    let beside = html.split(separator: "<form ").dropFirst().filter {
      !$0.hasPrefix(#"id="answer""#) && $0.prefix { $0 != ">" }.contains("action=\"\(action)\"")
    }
    for form in beside {
      blank.fields +=
        BlankForm(page: String(form.prefix(upTo: form.firstRange(of: "</form>")?.lowerBound ?? form.endIndex)))
        .fields
    }
    self.blank = blank
  }

  /// Tells a form that asks something new from one that was answered.
  public var key: String {
    action + " " + Set(blank.fields.lazy.filter { $0.input != .hidden }.map(\.name)).sorted().joined(separator: " ")
  }
}
