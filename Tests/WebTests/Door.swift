import Activities
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Logging
import Markup
import NIOCore
import Testing

@testable import Web

/// A small site behind the whole edge, with a route for each thing that can happen.
enum Door {
  static let assets = AssetCatalogue(files: [
    "styles/passerelle.css": Array("@font-face{src:url(../fonts/a.woff2)}".utf8),
    "fonts/a.woff2": [1, 2, 3],
    "live.js": Array("import './live/morph.js'".utf8),
    ".secret.json": Array("secret".utf8),
    "styles/.draft/a.css": Array("secret".utf8),
    "notes.swift": Array("secret".utf8),
  ])

  static func application(
    _ configuration: EdgeConfiguration = .init(), logger: Logger = quiet
  ) -> some ApplicationProtocol {
    let edge = Edge(configuration: configuration, assets: assets)
    let router = edge.router()
    router.get("hello/{name}") { _, context in
      Response.page(.p("Bonjour"), in: context.language)
    }
    router.get("whoami") { _, context in
      "\(context.address.text) \(context.isSecure ? "secure" : "plain") \(context.language.rawValue)"
    }
    router.get("where") { request, context in configuration.address(of: "/s/K7P4QX", for: request, in: context) }
    router.post("say") { request, _ in try await FormBody.read(request).form["text"] ?? "nothing" }
    router.post("photos/{code}") { request, _ in String(try await FormBody.read(request).files.count) }
    router.get("broken") { _, _ -> String in throw Broken.secret }
    router.get("closed") { _, _ -> String in throw Closed() }
    router.get("forbidden") { _, _ -> String in throw Problem.forbidden }
    let responder = edge.responder(for: router)
    return Application(responder: responder, server: edge.server(responder, logger: logger), logger: logger)
  }

  /// A log that keeps nothing, so that failures of tests can be read.
  static let quiet = Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() }

  struct Closed: Error, Explained {
    let sentence = Bilingual(french: "Ce sondage est clos.", english: "This poll is closed.")
  }

  enum Broken: Error {
    case secret
  }
}

extension TestResponse {
  var text: String { String(buffer: body) }
}

extension TestClientProtocol {
  /// A POST as a browser sends it from a page of ours.
  func submit(_ uri: String, _ body: String, headers: HTTPFields = [:]) async throws -> TestResponse {
    var fields = headers
    fields[.contentType] = "application/x-www-form-urlencoded"
    if fields[named: "Sec-Fetch-Site"] == nil, fields[.origin] == nil {
      fields[named: "Sec-Fetch-Site"] = "same-origin"
    }
    return try await execute(uri: uri, method: .post, headers: fields, body: ByteBuffer(string: body))
  }

  func get(_ uri: String, headers: HTTPFields = [:]) async throws -> TestResponse {
    try await execute(uri: uri, method: .get, headers: headers)
  }
}

func fields(_ pairs: KeyValuePairs<String, String>) -> HTTPFields {
  var fields = HTTPFields()
  for (name, value) in pairs { fields[named: name] = value }
  return fields
}
