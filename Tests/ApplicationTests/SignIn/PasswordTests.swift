import EventLog
import Foundation
import Kernel
import People
import Synchronization
import Testing

@testable import Application

@Suite("A password")
struct PasswordTests {
  static func refusal(_ raw: String) throws -> PasswordRefusal? {
    let email = try #require(EmailAddress("Noor@aubrac.example"))
    do throws(PasswordRefusal) {
      _ = try Password(choosing: raw, for: email)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "is refused when it is short, long, one’s own address or what everybody tries",
    arguments: [
      ("123456789", .tooShort), ("👩‍👩‍👧👩‍👩‍👧", .tooShort), (String(repeating: "é", count: 201), .tooLong),
      ("noor@AUBRAC.example", .isEmail), ("MotDePasse", .tooCommon), ("password123", .tooCommon),
    ] as [(String, PasswordRefusal)])
  func refused(raw: String, refusal: PasswordRefusal) throws {
    #expect(try Self.refusal(raw) == refusal)
  }

  @Test(
    "of ten to two hundred characters of any kind is taken", arguments: ["dix lettre", "пароль и мост", " 1 2 3 4 5 6"])
  func taken(raw: String) throws {
    #expect(try Self.refusal(raw) == nil)
    #expect(try Self.refusal(String(repeating: "é", count: 200)) == nil)
  }

  @Test("among the common ones is long enough to be tried, and there are fifty")
  func common() {
    #expect(Password.common.count == 50)
    #expect(Password.common.allSatisfy { $0.count >= Password.shortest && $0 == $0.lowercased() })
  }

  @Test("is hashed as RFC 7914 says, and read in the form in which it was stored")
  func oracle() throws {
    // The third test vector of RFC 7914, section 12.
    let stored = """
      {"function":"scrypt","cost":{"rounds":1024,"blockSize":8,"parallelism":16},"salt":"TmFDbA==",
      "key":"/bq+HJ00cgB4VucZDQHp/nxq18vII3gw53N2Y0s3MWI="}
      """
    let hash = try JSONDecoder().decode(PasswordHash.self, from: Data(stored.utf8))
    #expect(try hash.matches(Password(trying: "password")))
  }

  @Test("is kept with how it was hashed, and never twice the same")
  func salted() throws {
    let cost = PasswordCost(rounds: 32, blockSize: 8, parallelism: 2)
    let first = try PasswordHash(of: Password(trying: "un pont sur le Tarn"), cost: cost)
    let second = try PasswordHash(of: Password(trying: "un pont sur le Tarn"), cost: cost)
    #expect(first.salt != second.salt && first.key != second.key)
    let read = try JSONDecoder().decode(PasswordHash.self, from: JSONEncoder().encode(first))
    #expect(read == first)
    #expect(try read.matches(Password(trying: "un pont sur le Tarn")))
    #expect(try !read.matches(Password(trying: "un pont sur le tarn")))
  }

  @Test("costs N = 2^15, r = 8, p = 3 unless a test says otherwise")
  func standard() {
    #expect(PasswordHasher().cost == PasswordCost(rounds: 32_768, blockSize: 8, parallelism: 3))
  }

  @Test("waits while two others are hashed")
  func twoAtATime() async throws {
    let hasher = PasswordHasher()
    let counts = Counts()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<40 {
        group.addTask {
          try? await hasher.perform {
            counts.enter()
            _ = try PasswordHash(
              of: Password(trying: "a"), cost: PasswordCost(rounds: 16, blockSize: 8, parallelism: 1))
            counts.leave()
          }
        }
      }
    }
    #expect(counts.done == 40)
    #expect((1...2).contains(counts.most))
  }

  @Test("is turned away when a hundred others wait")
  func busy() async throws {
    let hasher = PasswordHasher()
    let gate = DispatchSemaphore(value: 0)
    let refused = Counts()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<(PasswordHasher.waitingLimit + 5) {
        group.addTask {
          do throws(SignInRefusal) {
            try await hasher.perform { gate.wait() }
          } catch {
            refused.enter()
          }
        }
      }
      while refused.most < 5 { await Task.yield() }
      for _ in 0..<PasswordHasher.waitingLimit { gate.signal() }
    }
    #expect(refused.most == 5)
  }

  @Test("that is refused, and every refusal at the door, says so in both languages")
  func sentences() {
    for refusal in PasswordRefusal.allCases { #expect(refusal.sentence.french != refusal.sentence.english) }
    let refusals: [SignInRefusal] = [
      .wrong, .linkSpent, .noAccount, .password(.tooShort), .busy, .unread(.unavailable("")), .unwritten(.full),
    ]
    for refusal in refusals { #expect(refusal.sentence.french != refusal.sentence.english) }
  }

  final class Counts: Sendable {
    private let state = Mutex((now: 0, most: 0, done: 0))
    var most: Int { state.withLock { $0.most } }
    var done: Int { state.withLock { $0.done } }

    func enter() {
      state.withLock {
        $0.now += 1
        $0.most = max($0.most, $0.now)
      }
    }

    func leave() {
      state.withLock {
        $0.now -= 1
        $0.done += 1
      }
    }
  }
}

@Suite("A device")
struct DeviceTests {
  @Test(
    "is told by browser and system, no finer",
    arguments: [
      (
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0",
        "Edge on Windows"
      ),
      (
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604.1",
        "Safari on iPhone"
      ),
      (
        "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36",
        "Chrome on Android"
      ),
      ("curl/8.0", "Unknown browser"), ("", "Unknown browser"),
    ])
  func words(agent: String, words: String) {
    #expect(Device(userAgent: agent).words.english == words)
  }
}
