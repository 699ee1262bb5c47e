import Activities
import Foundation
import NIOCore
import Phones

/// Participants who answer one after the other, over connections that never rest. Lives on one event loop.
final class Polling {
  private let hall: Hall
  private let eventLoop: any EventLoop
  private let lines: [Lines]
  private var next = 0
  private var most: Int
  private var end = NIODeadline.now()
  private var underWay = 0
  private var done: EventLoopPromise<Void>?
  private(set) var answers = 0
  private(set) var failures = 0
  private(set) var times = Times()

  init(in hall: Hall, through dialling: Dialling, on eventLoop: any EventLoop, connections: Int, most: Int) {
    self.hall = hall
    self.eventLoop = eventLoop
    self.most = most
    lines = (0..<connections).map { _ in dialling.lines(on: eventLoop) }
  }

  /// Answers for so many seconds, or until `most` answers have been sent since the beginning.
  func run(for seconds: Double, over most: Int) -> EventLoopFuture<Void> {
    self.most = most
    answers = 0
    failures = 0
    times = Times(expecting: 200_000)
    end = .now() + .milliseconds(Int64(seconds * 1_000))
    let done = eventLoop.makePromise(of: Void.self)
    self.done = done
    underWay = lines.count
    for line in lines { answer(over: line) }
    return done.futureResult
  }

  private func answer(over line: Lines) {
    let start = NIODeadline.now()
    guard start < end, next < most else {
      underWay -= 1
      if underWay == 0 { done?.succeed() }
      return
    }
    let number = next
    next += 1
    let form = Form([.init(name: "pick", value: hall.options[0][(number + number / hall.seats.count) % 4])])
    line.ask(.form(hall.answerPath(), form, submission: Submission().text, as: hall.phone(number))) { result in
      self.times.note((NIODeadline.now() - start).nanoseconds)
      if case .success(let reply) = result, reply.status == 200 { self.answers += 1 } else { self.failures += 1 }
      self.answer(over: line)
    }
  }
}
