import Kernel
import Testing

@Suite("A decider")
struct DeciderTests {
  /// A guest list.
  private struct Guests: Decider {
    enum Command { case welcome(String), seeOff(String) }
    enum Event: Codable, Equatable { case came(String), left(String) }
    enum Refusal: Error { case isHere, isNotHere }

    private(set) var names: Set<String> = []

    func decide(_ command: Command) throws(Refusal) -> [Event] {
      switch command {
      case .welcome(let name):
        if names.contains(name) { throw .isHere }
        return [.came(name)]
      case .seeOff(let name):
        if !names.contains(name) { throw .isNotHere }
        return [.left(name)]
      }
    }

    mutating func apply(_ event: Event) {
      switch event {
      case .came(let name): names.insert(name)
      case .left(let name): names.remove(name)
      }
    }
  }

  @Test("decides without changing itself, and refuses without an event")
  func decides() throws {
    let guests = Guests()
    #expect(try guests.decide(.welcome("Nour")) == [.came("Nour")])
    #expect(guests.names.isEmpty)
    #expect(throws: Guests.Refusal.isNotHere) { try guests.decide(.seeOff("Nour")) }
  }

  @Test("is after a replay what it was, wherever the events are cut")
  func replay() throws {
    var guests = Guests()
    var events: [Guests.Event] = []
    var chance = Chance(seed: 2)
    for _ in 0..<200 {
      let name = ["Nour", "Camille", "Ernest"].randomElement(using: &chance) ?? ""
      let command: Guests.Command = Bool.random(using: &chance) ? .welcome(name) : .seeOff(name)
      for event in (try? guests.decide(command)) ?? [] {
        guests.apply(event)
        events.append(event)
      }
    }
    #expect(Guests(replaying: events).names == guests.names)
    for cut in events.indices {
      var half = Guests(replaying: events[..<cut])
      for event in events[cut...] { half.apply(event) }
      #expect(half.names == guests.names)
    }
  }
}
