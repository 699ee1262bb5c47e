import HTTPTypes
import Hummingbird
import Kernel
import Markup
import NIOCore

/// The skeleton of every page: the head, the skip link to `#content`, then `children`, one of which is `<main
/// id="content">`. `body` carries further attributes of the body, for instance `data-` names for scripts.
func page(
  title: String, language: Language, bodyClass: String, body: Attributes = [:], assets: AssetCatalogue,
  _ children: Markup...
) -> Markup {
  let bodyAttributes: Attributes = ["class": .text(bodyClass)]
  return .html(
    ["lang": .text(language.rawValue)],
    .head(
      .meta(["charset": "utf-8"]),
      .meta(["name": "viewport", "content": "width=device-width, initial-scale=1, viewport-fit=cover"]),
      .title(.text("\(title) · Passerelle")),
      .link(["rel": "icon", "type": "image/svg+xml", "href": .text(assets.url("favicon.svg"))]),
      .link(["rel": "stylesheet", "href": .text(assets.url("styles/passerelle.css"))]),
      .script(["type": "module", "src": .text(assets.url("live.js"))])),
    .body(
      bodyAttributes.adding(body),
      .a(["class": "skip", "href": "#content"], .text(ErrorPageWords.skip[language])),
      .group(children)))
}

extension Response {
  /// A whole page. Pages are personal, so no cache keeps one.
  static func page(
    _ markup: Markup, in language: Language, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
  ) -> Response {
    html(ByteBuffer(bytes: markup.renderedPage()), in: language, status: status, headers: headers)
  }

  /// A part of a page, for scripts that put it in place.
  static func fragment(
    _ markup: Markup, in language: Language, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
  ) -> Response {
    html(ByteBuffer(bytes: markup.rendered()), in: language, status: status, headers: headers)
  }

  /// A part of a page that is rendered already.
  static func fragment(_ rendered: ByteBuffer, in language: Language) -> Response {
    html(rendered, in: language, status: .ok, headers: [:])
  }

  /// Leads the browser on to `path` with a GET, after a form.
  static func seeOther(_ path: String) -> Response {
    Response(status: .seeOther, headers: [.location: path, .cacheControl: "no-store"])
  }

  private static func html(
    _ body: ByteBuffer, in language: Language, status: HTTPResponse.Status, headers: HTTPFields
  ) -> Response {
    var fields = headers
    fields[.contentType] = "text/html; charset=utf-8"
    fields[.contentLanguage] = language.rawValue
    fields[.cacheControl] = "no-store"
    return Response(status: status, headers: fields, body: .init(byteBuffer: body))
  }
}
