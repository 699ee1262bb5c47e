import Activities
import Application
import Kernel
import NIOCore
import Phones

/// One phone of the storm. It does what a browser does, step by step, without a task of its own.
final class StormPhone {
  private let hall: Hall
  private let lines: Lines
  private unowned let storm: Storm
  private var phone = Phone(language: .english)
  private var source: LiveSource?
  private(set) var isHere = false
  private(set) var hasVoted = false
  private(set) var frames = 0
  /// When its newest frame came, and what that was.
  private(set) var newest: (at: NIODeadline, print: Int, answered: Int) = (.uptimeNanoseconds(0), 0, 0)

  init(in hall: Hall, over lines: Lines, of storm: Storm) {
    self.hall = hall
    self.lines = lines
    self.storm = storm
  }

  /// Opens the door, takes a seat, loads the page, listens.
  func join(then done: @escaping () -> Void) {
    ask(.page(hall.path + "/join", as: phone), expecting: 200) { _ in
      self.ask(
        .form(
          self.hall.path + "/join", Form([.init(name: "footing", value: "room")]), submission: Submission().text,
          as: self.phone), expecting: 303
      ) { reply in
        self.phone.cookies = reply.cookies
        self.ask(.page(self.hall.path, as: self.phone), expecting: 200) { _ in
          self.listen(then: done)
        }
      }
    }
  }

  /// Answers the poll with option `pick`.
  func vote(_ pick: Int, then done: @escaping () -> Void) {
    let form = Form([.init(name: "pick", value: hall.options[0][pick])])
    ask(.form(hall.answerPath(), form, submission: Submission().text, as: phone), expecting: 200) { _ in
      self.hasVoted = true
      done()
    }
  }

  private func listen(then done: @escaping () -> Void) {
    let source = LiveSource(hall.path + "/live?view=participant", of: lines, as: phone) { news in
      switch news {
      case .open:
        self.isHere = true
        done()
      case .fragment(let html): self.hear(html)
      case .over(let ending): self.storm.note("A stream ended: \(ending)")
      }
    }
    self.source = source
    source.start()
  }

  private func hear(_ html: String) {
    frames += 1
    newest = (.now(), html.hashValue, Result.answered(in: html))
  }

  private func ask(_ request: PhoneRequest, expecting status: Int, then: @escaping (Reply) -> Void) {
    lines.ask(request) { result in
      switch result {
      case .success(let reply) where reply.status == status: then(reply)
      case .success(let reply): self.storm.note("\(request.path) is answered by \(reply.status).")
      case .failure(let failure): self.storm.note("\(request.path): \(failure.sentence.english)")
      }
    }
  }

  /// What a phone's page says of the result.
  enum Result {
    /// How many have answered, as the line above the question says: "1,234 of 10,000 have answered".
    static func answered(in html: String) -> Int {
      guard let meta = html.firstRange(of: #"<p class="meta">"#) else { return 0 }
      let spans = html[meta.upperBound...].prefix(400).split(separator: "<span>", maxSplits: 3)
      guard spans.count > 1 else { return 0 }
      let text = spans[spans.count > 2 ? 2 : 1].prefix { $0 != "<" }
      let number = text.drop { !$0.isNumber }.prefix { $0.isNumber || $0 == "," }
      return Int(number.filter(\.isNumber)) ?? 0
    }
  }
}
