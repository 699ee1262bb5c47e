public import Activities
public import Kernel

/// What a robot knows of where it is, and what it therefore wants to do next.
public struct RobotMind: Sendable {
  public enum Wish: Hashable, Sendable {
    case nothing
    /// Fetch its own page: what everybody gets does not say what is its own.
    case fetch
    /// Go to the page of an activity that is open at everybody's own pace.
    case visit(String)
    case answer(PhonePage.Question)
  }

  private let plan: RobotPlan
  private let catalogue: Catalogue
  private var scene = ""
  /// Whether nothing is left to say in this scene.
  private var isSettled = false
  private var answered: String?
  private var contributions: [String: Int] = [:]
  private var visited: Set<String> = []

  public init(_ plan: RobotPlan, catalogue: Catalogue = .standard) {
    self.plan = plan
    self.catalogue = catalogue
  }

  /// Looks at the page; `isOwn` when it is the robot's own and not what all phones get.
  public mutating func see(_ page: PhonePage, isOwn: Bool) -> Wish {
    if page.scene != scene, page.isPersonal, !isOwn { return .fetch }
    if page.scene == scene, isSettled, !isOwn { return .nothing }
    scene = page.scene
    isSettled = false
    guard let question = page.question else {
      answered = nil
      let next = page.open.first { !visited.contains($0) }
      return plan.contributions == 0 ? .nothing : next.map(Wish.visit) ?? .nothing
    }
    isSettled = plan.contributions == 0 || question.key == answered || hasSaidEnough(to: question)
    return isSettled ? .nothing : .answer(question)
  }

  /// Notes that the question was answered, whatever came of it. True when nothing was said to it before.
  @discardableResult
  public mutating func note(_ question: PhonePage.Question) -> Bool {
    guard isOngoing(question) else {
      answered = question.key
      return true
    }
    contributions[question.action, default: 0] += 1
    return contributions[question.action] == 1
  }

  /// Notes that it has been on the page of an activity.
  public mutating func note(visited link: String) {
    visited.insert(link)
  }

  /// What the robot sends; nil when it has nothing to say.
  public func form(for question: PhonePage.Question, drawing chance: inout Chance) -> Form? {
    let form = catalogue.kind(named: question.kind)?.robotAnswer(
      to: question.blank, in: plan.language, drawing: &chance)
    return form.flatMap { $0.fields.isEmpty ? nil : $0 }
  }

  private func hasSaidEnough(to question: PhonePage.Question) -> Bool {
    isOngoing(question) && contributions[question.action, default: 0] >= plan.contributions
  }

  private func isOngoing(_ question: PhonePage.Question) -> Bool {
    catalogue.kind(named: question.kind).map { $0.kind.flow == .ongoing } ?? false
  }
}
