import Activities
import Kernel
import Sessions
import Testing

@Suite("Pseudonyms")
struct PseudonymTests {
  @Test("Fifteen hundred people have fifteen hundred pseudonyms, in both languages")
  func unique() throws {
    var held = try Held()
    for number in 0..<1_500 { try held.join("person \(number)") }
    let numbers = Set(held.session.participants.values.map(\.pseudonym))
    #expect(numbers.count == 1_500)
    for language in Language.allCases {
      #expect(Set(numbers.map { Pseudonym(number: $0).name(in: language) }).count == 1_500)
    }
  }

  @Test("Two who come at the same moment with the same chance have two pseudonyms")
  func sameMoment() throws {
    var held = try Held()
    try held.join("camille")
    held.seed -= 1
    try held.join("nour")
    #expect(held.session.participants["camille"]?.pseudonym != held.session.participants["nour"]?.pseudonym)
  }

  @Test("The pseudonym of someone who was turned away is given to nobody else")
  func notReused() throws {
    var held = try Held()
    try held.join("camille")
    let pseudonym = held.session.participants["camille"]?.pseudonym
    try held.act(.room(.turnAway("camille")))
    for number in 0..<800 {
      let id = try held.join("person \(number)")
      #expect(held.session.participants[id]?.pseudonym != pseudonym)
    }
  }

  @Test("Nothing of the order in which people came shows in their numbers")
  func noOrder() throws {
    var held = try Held()
    var numbers: [Int] = []
    for number in 0..<600 {
      let id = try held.join("person \(number)")
      numbers.append(try #require(held.session.participants[id]).pseudonym)
    }
    // As many pairs of neighbours rise as fall, give or take what chance takes.
    let rising = zip(numbers, numbers.dropFirst()).count { $0 < $1 }
    #expect((250...350).contains(rising))
  }

  @Test("Somebody whom a facilitator answers for gets a pseudonym that is free too")
  func proxies() throws {
    var held = try Held()
    let poll = try held.addPoll()
    try held.act(.conduct(.show(poll, seen: nil)))
    for name in ["ernest", "odile", "paul"] {
      let proxy = Participant(id: ParticipantID(rawValue: name), joined: held.now, origin: .proxy)
      held.seed = 7
      try held.act(
        .answer(.giveFor(poll, .init([.init(name: "pick", value: "a")]), proxy: proxy, slip: Held.slip(name))))
    }
    #expect(Set(held.session.participants.values.map(\.pseudonym)).count == 3)
  }
}
