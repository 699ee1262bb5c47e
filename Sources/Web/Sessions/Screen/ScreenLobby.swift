import Activities
import Kernel
import Markup
import Sessions

/// The lobby: each arrival is a stone of the arch, laid from both banks; the code stands in the opening.
struct ScreenLobby: Sendable {
  private let model: ScreenModel
  private var words: ScreenWords { .of(model.language) }

  init(_ model: ScreenModel) {
    self.model = model
  }

  var markup: Markup {
    .div(
      ["class": "span"],
      drawing,
      .div(
        ["class": "invitation"],
        .h1(.text(words.join(model.address))),
        .p(["class": "code", "aria-label": "Code \(model.reading.code.spelled)"], .text(model.reading.code.spaced)),
        .p(["class": "reason"], .text(words.arrived(people))),
        .when(perStone > 1, .p(["class": "meta"], .text(words.stone(perStone))))))
  }

  private var people: Int { model.session.present }
  private var perStone: Int { LobbyArch.peoplePerStone(people) }

  private var drawing: Markup {
    let arrivals = model.session.participants.values
      .filter { !model.session.waiting.contains($0.id) }
      .sorted { ($0.joined, $0.id) < ($1.joined, $1.id) }
    let numbers = Dictionary(
      uniqueKeysWithValues: model.reading.departments(in: model.language).map { ($0.id, $0.sign.number) })
    let laid = stride(from: 0, to: arrivals.count, by: perStone).map { start in
      Self.colour(
        of: arrivals[start..<min(start + perStone, arrivals.count)].map { $0.department.flatMap { numbers[$0] } })
    }
    let colours = LobbyArch.layingOrder.enumerated().reduce(into: [Int: Int?]()) { colours, entry in
      if entry.offset < laid.count { colours[entry.element] = .some(laid[entry.offset]) }
    }
    return .svg(
      ["class": "stones", "viewBox": "0 0 1600 620", "role": "img", "aria-label": .text(words.arrived(people))],
      .each(LobbyArch.outlines.enumerated().map { $0 }) { place, outline in
        let colour = colours[place]
        return .path([
          "class": .optional(colour == nil ? "waiting" : colour == .some(nil) ? "arrived" : nil),
          "data-department": .optional(colour.flatMap { $0 }.map(String.init)), "d": .text(outline),
          "data-key": .number(place),
        ])
      })
  }

  // A stone for several people takes the colour most of them have; people without a department have the stone's own.
  private static func colour(of people: [Int?]) -> Int? {
    let counts = people.compactMap { $0 }.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
