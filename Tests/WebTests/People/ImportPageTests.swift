import HTTPTypes
import HummingbirdTesting
import Kernel
import People
import Testing

@testable import Application
@testable import Web

@Suite("The import page")
struct ImportPageTests {
  static let file = """
    nom;courriel;service;site;rôle
    Inès Lambert;ines.lambert@deux-rives.example;Pharmacie;Rive Droite;
    Camille Roy;camille.roussel@deux-rives.example;Soins;Rive Gauche;
    Nour;pas-une-adresse;Soins;Rive Gauche;
    """

  @Test("shows what a file would change, with every faulty line, and writes nothing")
  func preview() async throws {
    let premises = try await Premises.open()
    let before = premises.house.directory.current
    try await premises.run { browser async throws in
      let page = try await Self.preview(by: try await Self.amara(premises, browser()))
      #expect(page.contains("Inès Lambert") && page.contains("Camille Roy") && page.contains("Pharmacie"))
      #expect(page.contains("<td>4</td>") && page.contains(ImportFault.Reason.malformedEmail.sentence.english))
    }
    #expect(premises.house.directory.current == before)
  }

  @Test("imports what was confirmed; a second time changes nothing")
  func twice() async throws {
    let premises = try await Premises.open()
    try await premises.run { browser async throws in
      let amara = try await Self.amara(premises, browser())
      let key = try Self.key(in: try await Self.preview(by: amara))
      #expect(try await amara.post("/organisation/import/confirm", ["key": key]).text.contains("Imported."))
      let after = premises.house.directory.current
      #expect(after.organisation.headcount == 4)
      #expect(after.personalData[premises.camille]?.name == "Camille Roy")
      #expect(try await amara.post("/organisation/import/confirm", ["key": key]).status == .unprocessableContent)
      #expect(try await Self.preview(by: amara).contains(ImportWords.nothing.english))
      #expect(premises.house.directory.current == after)
    }
  }

  @Test("keeps a file for the administrator who sent it, for a quarter of an hour")
  func bound() async throws {
    let premises = try await Premises.open()
    try await premises.house.people.carryOut(.giveRole(premises.thomas, .administrator), at: premises.clock.now)
    try await premises.run { browser async throws in
      let (amara, thomas) = (try await Self.amara(premises, browser()), browser())
      try await thomas.signIn(as: premises.thomas)
      let key = try Self.key(in: try await Self.preview(by: amara))
      let others = try await thomas.post("/organisation/import/confirm", ["key": key])
      #expect(others.text.contains(ImportWords.gone.english))
      premises.clock.wait(seconds: 900)
      let late = try await amara.post("/organisation/import/confirm", ["key": key])
      #expect(late.text.contains(ImportWords.gone.english))
      #expect(premises.house.directory.current.organisation.headcount == 3)
    }
  }

  @Test("says why a file cannot be read", arguments: [([0xFF, 0xFE, 0x41], ImportRefusal.notUTF8)])
  func unreadable(bytes: [UInt8], refusal: ImportRefusal) async throws {
    let premises = try await Premises.open()
    try await premises.run { browser async throws in
      let answer = try await Self.amara(premises, browser()).post("/organisation/import", [:], file: "people", bytes)
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains(refusal.sentence.french) || answer.text.contains(refusal.sentence.english))
    }
  }

  @Test("takes a file of two megabytes, and no more")
  func size() async throws {
    let premises = try await Premises.open()
    try await premises.run { browser async throws in
      let amara = try await Self.amara(premises, browser())
      let large = [UInt8](repeating: UInt8(ascii: "a"), count: ImportPreview.sizeLimit)
      #expect(try await amara.post("/organisation/import", [:], file: "people", large).status == .unprocessableContent)
      let larger = large + [UInt8](repeating: 0, count: 20_000)
      #expect(try await amara.post("/organisation/import", [:], file: "people", larger).status == .contentTooLarge)
      let long = String(repeating: "a", count: 70_000)
      #expect(try await amara.post("/organisation", ["name": long]).status == .contentTooLarge)
    }
  }

  @Test("shows hostile cells as text")
  func hostile() async throws {
    let premises = try await Premises.open()
    let file = "name,email,department,site,<i>x</i>\n<script>alert(1)</script>,a@b.example,<b>Soins</b>,\"<a>\",1\n"
    try await premises.run { browser async throws in
      let page = try await Self.amara(premises, browser())
        .post("/organisation/import", [:], file: "people", Array(file.utf8)).text
      #expect(page.contains("&lt;script&gt;alert(1)"))
      #expect(!page.contains("<script>alert") && !page.contains("<b>Soins") && !page.contains("<i>x"))
    }
  }

  private static func amara(_ premises: Premises, _ browser: Browser) async throws -> Browser {
    try await browser.signIn(as: premises.amara)
    browser.keep("language", "en")
    return browser
  }

  private static func preview(by amara: Browser) async throws -> String {
    try await amara.post("/organisation/import", [:], file: "people", Array(file.utf8)).text
  }

  private static func key(in page: String) throws -> String {
    let start = try #require(page.firstRange(of: "name=\"key\" value=\""))
    return String(page[start.upperBound...].prefix { $0 != "\"" })
  }
}
