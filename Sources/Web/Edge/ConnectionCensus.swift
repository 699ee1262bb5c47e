import Synchronization

/// How many connections are open, in all and from each address.
final class ConnectionCensus: Sendable {
  private struct Counts {
    var all = 0
    var byAddress: [String: Int] = [:]
  }

  private let counts = Mutex(Counts())

  /// How many are open.
  var all: Int { counts.withLock { $0.all } }

  /// Counts one more connection of `address`, unless one of the limits is reached.
  func enter(_ address: String, most: Int, mostPerAddress: Int) -> Bool {
    counts.withLock { counts in
      let same = counts.byAddress[address, default: 0]
      guard counts.all < most, same < mostPerAddress else { return false }
      counts.all += 1
      counts.byAddress[address] = same + 1
      return true
    }
  }

  /// Takes back one connection of `address` that `enter` counted.
  func leave(_ address: String) {
    counts.withLock { counts in
      counts.all -= 1
      let same = counts.byAddress[address, default: 1] - 1
      counts.byAddress[address] = same == 0 ? nil : same
    }
  }
}
