import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Testing

@testable import Web

@Suite("Files for browsers")
struct AssetTests {
  @Test("A stylesheet is kept for ever under its fingerprint")
  func kept() async throws {
    try await Door.application().test(.router) { client async throws in
      let answer = try await client.get(Door.assets.url("styles/passerelle.css"))
      #expect(answer.status == .ok)
      #expect(answer.headers[.contentType] == "text/css; charset=utf-8")
      #expect(answer.headers[.cacheControl] == "public, max-age=31536000, immutable")
    }
  }

  @Test("A file that a stylesheet names by a relative address is found")
  func relative() async throws {
    try await Door.application().test(.router) { client async throws in
      let styles = Door.assets.url("styles/passerelle.css").split(separator: "/").dropLast(2).joined(separator: "/")
      #expect(try await client.get("/\(styles)/fonts/a.woff2").headers[.contentType] == "font/woff2")
    }
  }

  @Test("A page from before an update gets the new file, but may not keep it")
  func oldFingerprint() async throws {
    try await Door.application().test(.router) { client async throws in
      let answer = try await client.get("/assets/0123456789/live.js")
      #expect(answer.status == .ok)
      #expect(answer.headers[.cacheControl] == "no-cache")
    }
  }

  @Test("The files that every page names are there")
  func shipped() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Public").standardized
    let catalogue = try AssetCatalogue(directory: root.path())
    for path in ["favicon.svg", "live.js", "styles/passerelle.css"] { #expect(catalogue[path] != nil) }
  }

  @Test(
    "No path leads out of the catalogue",
    arguments: [
      "../Package.swift", "..%2fPackage.swift", "%2e%2e/Package.swift", "styles/../.secret.json", ".secret.json",
      "styles/.draft/a.css", "notes.swift",
      "styles//passerelle.css/..", "styles", "\u{0}", "styles/passerelle.css%00",
    ])
  func traversal(path: String) async throws {
    try await Door.application().test(.router) { client async throws in
      #expect(try await client.get(Door.assets.url(path)).status == .notFound)
    }
  }

  @Test("Another byte, another name or another place gives another fingerprint")
  func fingerprint() {
    let one = AssetCatalogue(files: ["a.css": [1], "b.css": [2]])
    #expect(one.fingerprint.count == 10)
    #expect(one.fingerprint == AssetCatalogue(files: ["b.css": [2], "a.css": [1]]).fingerprint)
    let others: [[String: [UInt8]]] = [
      ["a.css": [1], "b.css": [3]], ["a.css": [1, 2], "b.css": []], ["a.css": [1], "c.css": [2]],
    ]
    for files in others {
      #expect(one.fingerprint != AssetCatalogue(files: files).fingerprint)
    }
  }

  @Test("A folder that is not there is refused at the start")
  func noFolder() {
    #expect(throws: AssetRefusal.unreadable("/nowhere")) { try AssetCatalogue(directory: "/nowhere") }
    #expect(AssetRefusal.unreadable("a").sentence.french.contains("«\u{202F}a\u{202F}»"))
  }
}
