import Foundation
import Testing

@testable import Voting

@Suite("Debian elected its project leaders in public")
struct RealElectionTests {
  private func ballots(_ name: String) throws -> Ballots {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Data/\(name)")
    return try BallotFile([UInt8](Data(contentsOf: path)), name: name, method: .schulze).ballots
  }

  private let published2002 = [[0, 255, 178, 385], [199, 0, 134, 406], [291, 327, 0, 443], [68, 50, 18, 0]]
  private let published2003 = [
    [0, 34, 66, 38, 228], [428, 0, 238, 224, 449], [385, 221, 0, 226, 405], [397, 228, 237, 0, 424],
    [202, 29, 65, 39, 0],
  ]

  @Test("The 2002 and 2003 files agree with the published tables, but for equal ranks that became an order by number")
  func duels() throws {
    for (file, published) in [("00002-00000001.soi", published2002), ("00002-00000002.soi", published2003)] {
      guard case .ranked(let ballots) = try ballots(file) else {
        Issue.record("ranked ballots expected")
        return
      }
      let votes = Pairwise(ballots).votes
      for first in votes.indices {
        for second in votes.indices where first != second {
          if first > second { #expect(votes[first][second] == published[first][second]) }
          #expect(votes[first][second] >= published[first][second])
        }
      }
    }
  }

  @Test("Bdale Garbee wins the 2002 file by every method", arguments: singleWinner)
  func leader2002(_ method: Method) throws {
    let result = try method.count(ballots("00002-00000001.soi"))
    #expect(result.winnerNames == ["Bdale Garbee"])
    #expect(result.ballots == 475 && !result.tie)
  }

  @Test("Martin Michlmayr wins every duel of the published table of 2003, by four votes over Bdale Garbee")
  func leader2003() {
    let pairwise = Pairwise(votes: published2003)
    #expect(pairwise.condorcetWinner == 3)
    #expect(pairwise.margin(3, 1) == 4)
    #expect(Minimax.worstDefeats(pairwise, strength: .winning) == [428, 228, 238, 0, 449])
    let paths = Schulze.strongestPaths(pairwise, strength: .winning)
    #expect(Ranking.layers(5) { paths[$0][$1] > paths[$1][$0] } == [[3], [1], [2], [0], [4]])
  }

  @Test("Two seats from the 2002 ballots go to the same two people by both rules")
  func twoSeats() throws {
    for transfer in Rules.Transfer.allCases {
      var rules = Rules()
      rules.seats = 2
      rules.transfer = transfer
      let result = try Method.stv.count(ballots("00002-00000001.soi"), rules: rules)
      #expect(result.winnerNames == ["Bdale Garbee", "Branden Robinson"])
    }
  }
}
