import AsyncHTTPClient
import Foundation
import Hummingbird
import HummingbirdTesting
import Kernel
import NIOCore
import NIOHTTP1
import NIOSSL
import Sessions
import Testing

@testable import Application
@testable import Web

@Suite("A server that speaks TLS itself", .timeLimit(.minutes(5)))
struct TLSTests {
  /// Two files for one test, removed with the value.
  private final class Files: Sendable {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "keys-\(UUID())")
    var certificate: String { folder.appending(path: "chain.pem").path }
    var key: String { folder.appending(path: "key.pem").path }

    init() throws {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
      try? FileManager.default.removeItem(at: folder)
    }

    func write(_ certificate: String, _ key: String) throws {
      try Data(certificate.utf8).write(to: URL(filePath: self.certificate))
      try Data(key.utf8).write(to: URL(filePath: self.key))
    }
  }

  /// Somebody who trusts one certificate only.
  private static func trusting<Result: Sendable>(
    _ certificate: String, _ visit: (HTTPClient) async throws -> Result
  ) async throws -> Result {
    var trust = TLSConfiguration.makeClientConfiguration()
    trust.trustRoots = .certificates(try NIOSSLCertificate.fromPEMBytes(Array(certificate.utf8)))
    let client = HTTPClient(
      eventLoopGroupProvider: .singleton,
      configuration: HTTPClient.Configuration(tlsConfiguration: trust, redirectConfiguration: .disallow))
    do {
      let result = try await visit(client)
      try await client.shutdown()
      return result
    } catch {
      try? await client.shutdown()
      throw error
    }
  }

  @Test("keeps cookies and browsers on https, and live pages follow")
  func live() async throws {
    let files = try Files()
    try files.write(TestCertificate.one.certificate, TestCertificate.one.key)
    let premises = try await Premises.open()
    let summary = try await premises.house.sessions.create(title: "Handovers", owner: premises.camille)
    try await premises.house.sessions.send(.conduct(.open), to: summary.id)
    let paths = SessionPaths(summary.code)
    let keys = try ServerKeys(certificate: files.certificate, key: files.key)
    try await premises.application { $0.keys = keys }.test(.live) { plain async throws in
      let port = try #require(plain.port)
      try await Self.trusting(TestCertificate.one.certificate) { client async throws in
        var joining = HTTPClientRequest(url: "https://localhost:\(port)\(paths.join)")
        joining.method = .POST
        joining.headers.add(name: "Origin", value: "https://localhost:\(port)")
        joining.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
        joining.body = .bytes(ByteBuffer(string: "footing=room"))
        let joined = try await client.execute(joining, timeout: .seconds(30))
        #expect(joined.status == .seeOther)
        #expect(joined.headers.first(name: "Strict-Transport-Security") == "max-age=31536000")
        let seat = try #require(joined.headers.first(name: "Set-Cookie"))
        #expect(seat.hasPrefix("__Host-seat-\(summary.code.rawValue)="))
        #expect(seat.contains("; Secure"))

        var following = HTTPClientRequest(url: "https://localhost:\(port)\(paths.participant)/live")
        following.headers.add(name: "Cookie", value: String(seat.prefix { $0 != ";" }))
        let stream = try await client.execute(following, timeout: .seconds(30))
        #expect(stream.headers.first(name: "Content-Type") == "text/event-stream")
        try await premises.house.sessions.send(.settings(.rename("A garden for the ward")), to: summary.id)
        try await premises.house.sessions.send(.conduct(.close), to: summary.id)
        var text = ""
        for try await bytes in stream.body {
          text += String(buffer: bytes)
          if text.contains("event: fragment") { break }
        }
        #expect(text.contains("event: fragment"))
      }
    }
  }

  @Test("takes a renewed certificate while it runs, and keeps the old one when the new one does not fit")
  func renewed() async throws {
    let files = try Files()
    let (one, two) = (TestCertificate.one, TestCertificate.two)
    try files.write(one.certificate, one.key)
    let keys = try ServerKeys(certificate: files.certificate, key: files.key)
    let premises = try await Premises.open()
    try await premises.application { $0.keys = keys }.test(.live) { plain async throws in
      let port = try #require(plain.port)
      @Sendable func visit(trusting certificate: String) async throws -> Bool {
        try await Self.trusting(certificate) { client async throws in
          let request = HTTPClientRequest(url: "https://localhost:\(port)/readyz")
          return try await client.execute(request, timeout: .seconds(30)).status == .ok
        }
      }
      #expect(try await visit(trusting: one.certificate))
      try files.write(two.certificate, one.key)
      #expect(throws: ServerKeysRefusal.unfit) { try keys.reload() }
      #expect(try await visit(trusting: one.certificate))
      try files.write(two.certificate, two.key)
      try keys.reload()
      #expect(try await visit(trusting: two.certificate))
      await #expect(throws: (any Error).self) { try await visit(trusting: one.certificate) }
    }
  }

  @Test("says which file it cannot use")
  func unreadable() throws {
    let files = try Files()
    #expect(throws: ServerKeysRefusal.noCertificate(path: files.certificate)) {
      try ServerKeys(certificate: files.certificate, key: files.key)
    }
    try files.write(TestCertificate.one.certificate, "no key")
    #expect(throws: ServerKeysRefusal.noKey(path: files.key)) {
      try ServerKeys(certificate: files.certificate, key: files.key)
    }
  }

  @Test("says nothing in plain text")
  func plain() async throws {
    let files = try Files()
    try files.write(TestCertificate.one.certificate, TestCertificate.one.key)
    let keys = try ServerKeys(certificate: files.certificate, key: files.key)
    let premises = try await Premises.open()
    try await premises.application { $0.keys = keys }.test(.live) { client async throws in
      let phone = try await Phone.connect(to: #require(client.port))
      try await phone.send("GET /readyz HTTP/1.1\r\nHost: localhost\r\n\r\n")
      #expect(!(await phone.readToEnd()).contains("HTTP/1.1"))
    }
  }
}
