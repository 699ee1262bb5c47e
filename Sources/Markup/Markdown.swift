/// Text that a person wrote with the marks of Markdown, as a safe subset: headings, paragraphs (a line break stays
/// one), lists, quotes, code, rules, emphasis, and links to `https`, `http` and `mailto` only. HTML in it is text.
/// Containers nest four deep; whatever lies deeper is shown as plain paragraphs.
public struct Markdown: Hashable, Sendable {
  var blocks: [Block]

  /// What becomes of links.
  public enum Links: Hashable, Sendable {
    case followed
    /// The address is written out, for a big screen on which nothing can be pressed.
    case written
  }

  indirect enum Block: Hashable, Sendable {
    case heading(level: Int, [Span])
    case paragraph([Span])
    case bullets([[Block]])
    case numbers(from: Int, [[Block]])
    case quote([Block])
    case code(String)
    case rule
  }

  indirect enum Span: Hashable, Sendable {
    case text(String)
    case code(String)
    case emphasis([Span])
    case strong([Span])
    case link([Span], to: String)
    case lineBreak
  }

  static let deepest = 4

  /// Reads `text` in a time that grows with its length only.
  public init(_ text: String) {
    blocks = MarkdownBlocks.read(text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline))
  }

  public var isEmpty: Bool { blocks.isEmpty }

  /// The text as HTML; `#` becomes a heading of `level`, from 2 to 4, and the deeper ones follow.
  public func markup(headingsFrom level: Int = 2, links: Links = .followed) -> Markup {
    .each(blocks) { $0.markup(level, links) }
  }
}

extension Markdown.Block {
  fileprivate func markup(_ level: Int, _ links: Markdown.Links) -> Markup {
    func inside(_ blocks: [Markdown.Block]) -> Markup { .each(blocks) { $0.markup(level, links) } }
    switch self {
    case .heading(let depth, let spans):
      let text = Markup.each(spans) { $0.markup(links) }
      return switch level + depth - 1 {
      case ...2: .h2(text)
      case 3: .h3(text)
      default: .h4(text)
      }
    case .paragraph(let spans): return .p(.each(spans) { $0.markup(links) })
    case .bullets(let items): return .ul(.each(items) { .li(Self.item($0, level, links)) })
    case .numbers(let start, let items):
      return .ol(
        ["start": .optional(start == 1 ? nil : String(start))], .each(items) { .li(Self.item($0, level, links)) })
    case .quote(let blocks): return .blockquote(inside(blocks))
    case .code(let text): return .pre(["tabindex": 0], .code(.text(text)))
    case .rule: return .hr()
    }
  }

  // A list of short lines needs no paragraphs in it.
  private static func item(_ blocks: [Markdown.Block], _ level: Int, _ links: Markdown.Links) -> Markup {
    guard case .paragraph(let spans)? = blocks.first else { return .each(blocks) { $0.markup(level, links) } }
    return [.each(spans) { $0.markup(links) }, .each(blocks.dropFirst()) { $0.markup(level, links) }]
  }
}

extension Markdown.Span {
  fileprivate func markup(_ links: Markdown.Links) -> Markup {
    switch self {
    case .text(let text): .text(text)
    case .code(let text): .code(.text(text))
    case .emphasis(let spans): .em(.each(spans) { $0.markup(links) })
    case .strong(let spans): .strong(.each(spans) { $0.markup(links) })
    case .lineBreak: .br()
    case .link(let spans, let address):
      links == .followed
        ? .a(["href": .text(address), "rel": "noopener noreferrer"], .each(spans) { $0.markup(links) })
        : Self.written(spans, address, links)
    }
  }

  private static func written(_ spans: [Markdown.Span], _ address: String, _ links: Markdown.Links) -> Markup {
    let short = MarkdownAddress.short(address)
    if spans == [.text(address)] || spans == [.text(short)] { return .b(.text(short)) }
    return [.each(spans) { $0.markup(links) }, " ", .small(.text("(\(short))"))]
  }
}
