import Foundation
import Kernel
import Testing

@testable import Application

@Suite("Writing JSON")
struct JSONWriterTests {
  @Test("Whatever is written is read again as it was, as what Foundation writes is", arguments: 0..<40)
  func roundTrip(_ seed: UInt64) throws {
    var chance = Chance(seed: seed)
    for _ in 0..<50 {
      let thing = Thing(drawing: &chance, depth: 4)
      let written = Data(try JSONWriter.json(of: thing))
      let text = String(decoding: written, as: UTF8.self)
      #expect(try JSONDecoder().decode(Thing.self, from: written) == thing, "\(text)")
      let theirs = try JSONDecoder().decode(Thing.self, from: try JSONEncoder().encode(thing))
      #expect(theirs == thing)
    }
  }

  @Test(
    "Words keep every character",
    arguments: ["", "Qui prévient qui ?", "\"\\/\u{8}\u{C}\n\r\t", "\u{0}\u{1F}\u{7F}\u{2028}", "👩🏽‍🚒 e\u{301}", "{[,:]}"])
  func words(_ text: String) throws {
    let written = try JSONWriter.json(of: [text: text])
    #expect(try JSONDecoder().decode([String: String].self, from: Data(written)) == [text: text])
    #expect(written.allSatisfy { $0 >= 0x20 })
  }

  @Test("Fields come in the order in which they are named, and what follows a nested object stands beside it")
  func order() throws {
    let written = try JSONWriter.json(of: Nested())
    #expect(
      String(decoding: written, as: UTF8.self)
        == #"{"inner":{"a":1,"deep":[true,{"a":null}]},"list":[[],{}],"super":"above","last":{}}"#)
  }

  @Test("A number without a name in JSON is refused", arguments: [Double.nan, .infinity, -.infinity])
  func noNumber(_ number: Double) {
    #expect(throws: EncodingError.self) { try JSONWriter.json(of: [number]) }
  }
}

/// Whatever can be said in JSON.
private indirect enum Thing: Codable, Equatable {
  case word(String)
  case number(Double)
  case counts(Int, small: Int8, big: UInt64)
  case truth(Bool?)
  case list([Thing])
  case named([String: Thing])
  case several(Set<Int>, then: Thing?)

  init(drawing chance: inout Chance, depth: Int) {
    let branches = depth == 0 ? 4 : 7
    let inner = { (chance: inout Chance) in Thing(drawing: &chance, depth: depth - 1) }
    switch Int(chance.next() % UInt64(branches)) {
    case 0: self = .word(Self.word(&chance))
    case 1: self = .number(Double(Int64(bitPattern: chance.next())) / Double(1 + chance.next() % 1_000_000))
    case 2:
      self = .counts(
        Int(bitPattern: UInt(chance.next())), small: Int8(truncatingIfNeeded: chance.next()), big: chance.next())
    case 3: self = .truth([true, false, nil][Int(chance.next() % 3)])
    case 4: self = .list((0..<chance.next() % 4).map { _ in inner(&chance) })
    case 5:
      self = .named(
        Dictionary((0..<chance.next() % 4).map { _ in (Self.word(&chance), inner(&chance)) }) { first, _ in first })
    default: self = .several([1, Int(chance.next() % 9)], then: chance.next() % 2 == 0 ? nil : inner(&chance))
    }
  }

  private static func word(_ chance: inout Chance) -> String {
    let letters = Array("ab é\"\\\n\u{1}{}[],:/👋🏾\u{301}")
    return String((0..<chance.next() % 6).map { _ in letters[Int(chance.next() % UInt64(letters.count))] })
  }
}

private struct Nested: Encodable {
  enum Key: CodingKey {
    case a, deep, inner, last, list
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    var inner = container.nestedContainer(keyedBy: Key.self, forKey: .inner)
    try inner.encode(1, forKey: .a)
    var deep = inner.nestedUnkeyedContainer(forKey: .deep)
    try deep.encode(true)
    var deepest = deep.nestedContainer(keyedBy: Key.self)
    try deepest.encodeNil(forKey: .a)
    var list = container.nestedUnkeyedContainer(forKey: .list)
    _ = list.nestedUnkeyedContainer()
    _ = list.nestedContainer(keyedBy: Key.self)
    try "above".encode(to: container.superEncoder())
    try container.encode(Empty(), forKey: .last)
  }

  private struct Empty: Encodable {}
}
