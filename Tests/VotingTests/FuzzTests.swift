import Testing
import Voting

@Suite("A thousand damaged files of each kind are read right or refused")
struct FuzzTests {
  /// A slow second reader of orders: nil when it refuses.
  private func orders(_ text: String) -> [(Int, [[Int]])]? {
    var rows: [(Int, [[Int]])] = []
    for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      let trimmed = line.filter { $0 != " " && $0 != "\t" }
      if trimmed.isEmpty { continue }
      guard
        let match = trimmed.wholeMatch(
          of:
            /([0-9]{1,9}):((?:[0-9]{1,9}|\{[0-9]{1,9}(?:,[0-9]{1,9})*\})(?:,(?:[0-9]{1,9}|\{[0-9]{1,9}(?:,[0-9]{1,9})*\}))*)/
        ),
        let count = Int(match.1), count > 0
      else { return nil }
      let groups = match.2.matches(of: /\{([0-9,]+)\}|([0-9]+)/).map { found in
        (found.1 ?? found.2 ?? "").split(separator: ",").compactMap { Int($0) }
      }
      let all = groups.joined()
      guard Set(all).count == all.count, all.allSatisfy({ (1...4).contains($0) }) else { return nil }
      rows.append((count, groups))
    }
    return rows.isEmpty ? nil : rows
  }

  private func damaged(_ text: String, _ dice: inout Dice) -> [UInt8] {
    var bytes = Array(text.utf8)
    let alphabet = Array("0123456789,:{}# \n\"ayz;\r\t".utf8) + [0x00, 0xC3, 0xFF, 0x7F]
    for _ in 0..<dice.roll(1...4) where !bytes.isEmpty {
      let place = dice.roll(0...bytes.count - 1)
      switch dice.roll(0...3) {
      case 0: bytes[place] = alphabet[dice.roll(0...alphabet.count - 1)]
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(alphabet[dice.roll(0...alphabet.count - 1)], at: place)
      default: bytes.removeSubrange(place..<min(bytes.count, place + dice.roll(1...12)))
      }
    }
    return bytes
  }

  private let header =
    "# DATA TYPE: toi\n# NUMBER ALTERNATIVES: 4\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n# ALTERNATIVE NAME 3: C\n# ALTERNATIVE NAME 4: D\n"

  @Test("Orders: the quick reader takes exactly what a slow one takes, and reads the same")
  func prefLib() {
    var dice = Dice(21)
    var taken = 0
    for _ in 0..<1000 {
      let body = damaged("60: 3,1,2,4\n33: 1,{2,3},4\n5: {1,2}\n12: 4\n7: 2,{4,1,3}\n", &dice)
      guard let text = String(validating: Array(header.utf8) + body, as: UTF8.self) else { continue }
      let file = try? BallotFile(Array(text.utf8), name: "x.toi", method: .schulze)
      let hasControls = text.unicodeScalars.contains {
        $0.value < 32 && !"\n\r\t".unicodeScalars.contains($0) || $0.value == 127
      }
      // A lone carriage return is a space here and a line end for `Character`; and a late header is refused.
      guard !text.contains("\r"), !body.contains(0x23) else { continue }
      let expected = hasControls ? nil : orders(text)
      #expect((file == nil) == (expected == nil), "\(text)")
      guard let file, let expected, case .ranked(let ballots) = file.ballots else { continue }
      taken += 1
      #expect(ballots.weights == expected.map(\.0))
      for (row, groups) in expected.map(\.1).enumerated() {
        let places = (1...4).map { option in
          groups.firstIndex { $0.contains(option) }.map { Int32($0 + 1) } ?? RankedBallots.unranked
        }
        #expect(Array(ballots[row]) == places)
      }
    }
    #expect(taken > 30)
  }

  @Test(
    "Whole files, headers included: read or refused, never a crash",
    arguments: [
      (
        "x.soi", Method.irv,
        "# DATA TYPE: soi\n# NUMBER ALTERNATIVES: 2\n# NUMBER VOTERS: 9\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n4: 1,2\n5: 2\n"
      ),
      (
        "x.cat", .majorityJudgement,
        "# DATA TYPE: cat\n# NUMBER ALTERNATIVES: 2\n# NUMBER CATEGORIES: 2\n# CATEGORY NAME 1: Yes\n# CATEGORY NAME 2: No\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n4: {1,2},{}\n5: 2,1\n"
      ),
      ("x.csv", .stv, "voter,weight,A,\"B, b\",C\nCamille,2,1,2,\nThomas,1,,1,2\n\"x\"\"y\",3,2,2,1\n"),
      ("x.csv", .score, "voter;weight;A;B\r\nCamille;2;1;-2\r\nThomas;1;;1\r\n"),
      ("x.csv", .majorityJudgement, "voter,weight,A,B\nCamille,2,Bien,Excellent\nThomas,1,,3\n"),
      ("x.csv", .yesNo, "voter,weight,department,A\nCamille,2,IT,yes\nThomas,1,Legal,\n"),
      ("x.csv", .consent, "voter,weight,A\nCamille,2,consent\nThomas,1,\"objection: too, dear\"\n"),
    ])
  func wholeFiles(name: String, method: Method, text: String) throws {
    var dice = Dice(22)
    var taken = 0
    for _ in 0..<1000 {
      let bytes = damaged(text, &dice)
      do throws(BallotError) {
        let file = try BallotFile(bytes, name: name, method: method)
        taken += 1
        #expect(file.lines.count == Set(file.lines).count && file.ballots.weight > 0)
        #expect(Set(file.ballots.options).count == file.ballots.options.count)
        let outcome = try? method.count(file.ballots)
        #expect(outcome?.ranking.joined().sorted() == Array(file.ballots.options.indices))
      } catch {
        let lines = 1 + bytes.count { $0 == 0x0A }
        #expect((1...lines).contains(error.line))
        #expect(!error.message(in: .french).contains("illisible.") || error.message(in: .french).contains("en-tête"))
      }
    }
    #expect(taken > 20 && taken < 1000)
  }
}
