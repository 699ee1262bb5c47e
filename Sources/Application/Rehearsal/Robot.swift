import Activities
import Kernel
import Sessions

/// A participant that is nobody. It joins, follows and answers through the public door, as a phone does.
actor Robot {
  private let plan: RobotPlan
  private let code: JoinCode
  private let door: any Door
  private let record: RehearsalRecord
  private let beginning: ContinuousClock.Instant
  private let end: ContinuousClock.Instant
  private var mind: RobotMind
  private var phone: Phone
  private var chance: Chance
  private var answers = 0
  private var isGone = false

  private var page: String { "/s/\(code.rawValue)" }

  init(
    _ plan: RobotPlan, code: JoinCode, door: any Door, record: RehearsalRecord,
    from beginning: ContinuousClock.Instant, until end: ContinuousClock.Instant
  ) {
    self.plan = plan
    self.code = code
    self.door = door
    self.record = record
    self.beginning = beginning
    self.end = end
    mind = RobotMind(plan)
    phone = Phone(language: plan.language)
    chance = Chance(seed: plan.seed)
  }

  /// Takes part until the end.
  func run() async {
    guard await wait(until: beginning + plan.arrival) else { return }
    do throws(DoorFailure) {
      try await join()
      record.change { $0.joined += 1 }
    } catch {
      record.note(error)
      return
    }
    async let hand: Void = raiseHand()
    if let loss = plan.loss {
      await follow(until: min(end, beginning + loss.at))
      if await wait(until: min(end, beginning + loss.at + loss.length)) { record.change { $0.returns += 1 } }
    }
    await follow(until: end)
    await hand
  }

  private func join() async throws(DoorFailure) {
    let door = try await door.get(page + "/join", as: phone)
    guard door.status == 200 else { throw door.status == 404 ? .noSession : .refused(status: door.status) }
    guard door.body.contains(#"id="join""#) else { throw .asksForAccount }
    let reply = try await self.door.post(page + "/join", card(for: BlankForm(page: door.body)), as: phone)
    guard reply.status == 303, !reply.cookies.isEmpty else { throw .refused(status: reply.status) }
    phone.cookies = reply.cookies
  }

  // What it says of itself, as far as it is asked.
  private func card(for blank: BlankForm) -> Form {
    var form = Form([
      .init(name: "robot", value: "yes"), .init(name: "footing", value: plan.isInRoom ? "room" : "remote"),
    ])
    for field in blank.fields {
      switch (field.name, field.input) {
      case ("name", .text): form.fields.append(.init(name: "name", value: "Robot \(plan.number + 1)"))
      case ("department", .select(let options)):
        let departments = options.filter { !$0.isEmpty }
        if departments.isEmpty { continue }
        form.fields.append(.init(name: "department", value: departments[plan.department % departments.count]))
      default: continue
      }
    }
    return form
  }

  /// Follows the session live until `moment`; when the server ends the stream it comes back.
  private func follow(until moment: ContinuousClock.Instant) async {
    while ContinuousClock.now < moment, !isGone, !Task.isCancelled {
      await withTaskGroup(of: Void.self) { group in
        group.addTask { await self.listen() }
        group.addTask { _ = await self.wait(until: moment) }
        await group.next()
        group.cancelAll()
      }
      guard await wait(until: min(moment, .now + .seconds(1))) else { return }
    }
  }

  private func listen() async {
    do {
      let own = PhonePage(try await own(page))
      guard let live = own.live else { return }
      await act(on: own, isOwn: true)
      for try await fragment in door.follow(live, as: phone) {
        await act(on: PhonePage(fragment), isOwn: false)
      }
    } catch {
      if !Task.isCancelled { record.note(error) }
    }
  }

  /// Does what it wants to do with what it sees, until it wants nothing more.
  private func act(on page: PhonePage, isOwn: Bool) async {
    var wish = mind.see(page, isOwn: isOwn)
    do throws(DoorFailure) {
      while wish != .nothing, !isGone, !Task.isCancelled {
        switch wish {
        case .nothing: return
        case .fetch: wish = mind.see(PhonePage(try await own(self.page)), isOwn: true)
        case .visit(let link):
          try await visit(link)
          wish = mind.see(PhonePage(try await own(self.page)), isOwn: true)
        case .answer(let question):
          guard await wait(until: .now + plan.thinking(before: answers)) else { return }
          wish = mind.see(try await answer(question), isOwn: true)
        }
      }
    } catch {
      if !Task.isCancelled { record.note(error) }
    }
  }

  private func visit(_ link: String) async throws(DoorFailure) {
    mind.note(visited: link)
    guard let question = PhonePage(try await own(link)).question,
      await wait(until: .now + plan.thinking(before: answers))
    else { return }
    _ = try await answer(question)
  }

  private func own(_ path: String) async throws(DoorFailure) -> String {
    let reply = try await door.get(path, as: phone)
    // Whoever has no seat any more is led to the door again.
    if reply.status == 303 { isGone = true }
    return reply.body
  }

  private func answer(_ question: PhonePage.Question) async throws(DoorFailure) -> PhonePage {
    answers += 1
    let isFirst = mind.note(question)
    guard let form = mind.form(for: question, drawing: &chance) else { return PhonePage("") }
    let sent = ContinuousClock.now
    let reply = try await door.post(question.action, form, as: phone)
    switch reply.status {
    case 200: record.answered(question.action, at: sent - beginning, isFirst: isFirst)
    case 422: record.change { $0.refused += 1 }
    case 303: isGone = true
    default: throw .refused(status: reply.status)
    }
    return PhonePage(reply.body)
  }

  private func raiseHand() async {
    guard let hand = plan.hand, await wait(until: beginning + hand), !isGone else { return }
    do throws(DoorFailure) {
      _ = try await door.post(page + "/hand", Form(), as: phone)
      record.change { $0.hands += 1 }
      guard await wait(until: .now + .seconds(20)) else { return }
      _ = try await door.post(page + "/hand", Form(), as: phone)
    } catch {
      if !Task.isCancelled { record.note(error) }
    }
  }

  /// False when the rehearsal is over before.
  private func wait(until moment: ContinuousClock.Instant) async -> Bool {
    do {
      try await Task.sleep(until: min(moment, end), clock: .continuous)
    } catch { return false }
    return moment < end
  }
}
