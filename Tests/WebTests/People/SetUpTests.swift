import EventLog
import HTTPTypes
import HummingbirdTesting
import Kernel
import People
import Testing

@testable import Application
@testable import Web

@Suite("The set-up page")
struct SetUpTests {
  @Test("is where every page leads while the log is empty", arguments: ["/", "/join", "/account", "/organisation"])
  func leadsThere(path: String) async throws {
    try await Premises.empty { _, browser async throws in
      #expect(try await browser.get(path).location == "/set-up")
      #expect(try await browser.get("/healthz").status == .ok)
    }
  }

  @Test("opens the house, signs Noor in as administrator, and is gone")
  func founds() async throws {
    try await Premises.empty { house, noor async throws in
      #expect(try await noor.get("/set-up").text.contains("Europe/Paris"))
      #expect(try await noor.post("/set-up", pairs: Self.entry()).location == "/organisation")
      #expect(try await noor.get("/organisation").text.contains("1 department, 1 site, 1 person."))
      #expect(house.directory.current.organisation.administrators.count == 1)
      #expect(try await noor.get("/set-up").status == .notFound)
      #expect(try await noor.post("/set-up", pairs: Self.entry(organisation: "Another")).status == .notFound)
      #expect(house.directory.current.organisation.name == "Ville d’Aubrac")
    }
  }

  @Test(
    "refuses what is missing or wrong at its field, keeps what was typed, and writes nothing",
    arguments: [
      ("organisation", " "), ("time-zone", "Mars/Olympus"), ("department", ""), ("site", ""), ("name", ""),
      ("email", "noor"), ("password", "court"),
    ])
  func refuses(field: String, value: String) async throws {
    try await Premises.empty { house, noor async throws in
      let pairs = Self.entry().map { ($0.name, $0.name == field ? value : $0.value) }
      let refused = try await noor.post("/set-up", pairs: pairs)
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains("id=\"set-up-\(field)-error\""))
      #expect(refused.text.contains("value=\"Noor El Amrani\"") == (field != "name"))
      #expect(!refused.text.contains(SignInPageTests.password))
      #expect(!house.directory.current.organisation.isFounded)
    }
  }

  private static func entry(organisation: String = "Ville d’Aubrac") -> [(name: String, value: String)] {
    [
      ("organisation", organisation), ("time-zone", "Europe/Paris"), ("department", "Soins"), ("site", "Mairie"),
      ("name", "Noor El Amrani"), ("email", "noor@aubrac.example"), ("password", SignInPageTests.password),
    ]
  }
}
