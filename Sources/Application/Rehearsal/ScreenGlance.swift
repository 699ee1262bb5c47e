/// What can be read off the big screen: which activity it shows and how many have answered.
struct ScreenGlance: Hashable, Sendable {
  /// The identifier of the activity.
  let activity: String
  let answered: Int

  init(activity: String, answered: Int) {
    self.activity = activity
    self.answered = answered
  }

  /// Reads a fragment; nil in the lobby and where nothing is counted.
  init?(_ html: String) {
    guard
      let scene = PhonePage.tag(in: html, with: "data-scene=").flatMap({ PhonePage.value(of: "data-scene", in: $0) }),
      let name = scene.split(separator: "-").first, let arch = html.firstRange(of: #"<div class="arch""#),
      let bold = html[arch.upperBound...].firstRange(of: "<b>"),
      let answered = Int(html[bold.upperBound...].prefix { $0 != "<" }.filter(\.isNumber))
    else { return nil }
    self.init(activity: String(name), answered: answered)
  }
}

/// When what was sent was counted on the screen.
enum ScreenDelay {
  struct Sent: Hashable, Sendable {
    /// Where the answer was sent: an address that has the identifier of the activity in it.
    let action: String
    let at: Duration
  }

  struct Seen: Hashable, Sendable {
    let glance: ScreenGlance
    let at: Duration
  }

  /// For each answer that was sent while its activity was on the screen, the time until the first frame whose count had
  /// moved for it: the n-th answer is the n-th that the count grew by. The shortest first.
  static func delays(of sent: [Sent], on screen: [Seen]) -> [Duration] {
    var delays: [Duration] = []
    var index = screen.startIndex
    while index < screen.endIndex {
      let start = screen[index]
      var run = [start]
      index += 1
      // A count that falls (a reset, a next question of a quiz) begins anew.
      while index < screen.endIndex, screen[index].glance.activity == start.glance.activity,
        let last = run.last, screen[index].glance.answered >= last.glance.answered
      {
        run.append(screen[index])
        index += 1
      }
      let until = index < screen.endIndex ? screen[index].at : .seconds(Int64.max / 4)
      let answers = sent.filter { $0.at >= start.at && $0.at < until && $0.action.contains(start.glance.activity) }
      delays += Self.delays(of: answers.map(\.at).sorted(), in: run)
    }
    return delays.sorted()
  }

  private static func delays(of sent: [Duration], in run: [Seen]) -> [Duration] {
    var frame = run.startIndex
    var delays: [Duration] = []
    for (place, moment) in sent.enumerated() {
      let count = run[0].glance.answered + place + 1
      while frame < run.endIndex, run[frame].glance.answered < count { frame += 1 }
      if frame < run.endIndex { delays.append(max(.zero, run[frame].at - moment)) }
    }
    return delays
  }
}
