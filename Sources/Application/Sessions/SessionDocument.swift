public import Activities
public import Foundation
import Kernel
import Markup
public import Sessions

/// A session as a file: all of its agenda, and what people answered, connected to nobody.
///
/// JSON. Who answered is a number, drawn anew for named and for pseudonymous answers, so that the two cannot be laid side
/// by side; an anonymous answer has none, and stands where its bytes sort it, so that no order tells who was first.
public struct SessionDocument: Codable, Sendable {
  /// Grows when the meaning of the file changes.
  public var format = 1
  public var title: String
  public var policy: JoinPolicy
  public var pacing: Pacing
  public var agenda: [Entry]

  /// One activity.
  public struct Entry: Codable, Sendable {
    public var setUp: AnySetUp
    public var plan: ActivityPlan
    public var answers: [Given]

    public init(setUp: AnySetUp, plan: ActivityPlan, answers: [Given] = []) {
      self.setUp = setUp
      self.plan = plan
      self.answers = answers
    }
  }

  /// What one person answered.
  public struct Given: Codable, Hashable, Sendable {
    /// From 1; nil when the answer is anonymous.
    public var participant: Int?
    public var answer: AnyAnswer

    public init(participant: Int?, answer: AnyAnswer) {
      self.participant = participant
      self.answer = answer
    }
  }

  /// The largest file that is read, in bytes.
  public static let limit = 4 * 1024 * 1024
}

extension SessionDocument {
  /// The session as it stands, with answers or without. Ask first who may see them: results that are hidden until
  /// closing are answers too.
  public init(of session: Session, answersOf shows: (AgendaItem) -> Bool) {
    title = session.title
    policy = session.policy
    pacing = session.pacing
    var numbers: [AnswerIdentity: [Token: Int]] = [:]
    agenda = session.agenda.map { item in
      Entry(
        setUp: item.running.setUp, plan: item.plan,
        answers: shows(item) ? Self.answers(of: item, &numbers[item.plan.identity, default: [:]]) : [])
    }
  }

  private static func answers(of item: AgendaItem, _ numbers: inout [Token: Int]) -> [Given] {
    let running = item.running
    guard item.plan.identity != .anonymous else {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      return running.tokens.compactMap { running.answer(of: $0) }
        .map { (text: (try? encoder.encode($0)).map { String(decoding: $0, as: UTF8.self) } ?? "", answer: $0) }
        .sorted { $0.text < $1.text }
        .map { Given(participant: nil, answer: $0.answer) }
    }
    // In the order of their tokens the same people would have the same numbers, named and pseudonymous.
    for token in running.tokens.shuffled() where numbers[token] == nil { numbers[token] = numbers.count + 1 }
    return running.tokens.compactMap { token in
      running.answer(of: token).map { Given(participant: numbers[token], answer: $0) }
    }
    .sorted { ($0.participant ?? 0) < ($1.participant ?? 0) }
  }

  /// The document as a file.
  public func file() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }

  /// Reads a file. A hostile one is refused.
  public init(file: Data, catalogue: Catalogue = .standard) throws(SessionDocumentRefusal) {
    if file.count > Self.limit { throw .tooLarge }
    let decoder = JSONDecoder()
    if let key = Catalogue.key { decoder.userInfo[key] = catalogue }
    let document: SessionDocument
    do { document = try decoder.decode(SessionDocument.self, from: file) } catch { throw .unreadable }
    if document.format != 1 { throw .newer }
    if document.agenda.count > Session.agendaLimit { throw .tooLarge }
    guard let values = try? JSONSerialization.jsonObject(with: file), Self.isPlausible(values) else {
      throw .unreadable
    }
    self = document
    agenda = try document.agenda.map { entry throws(SessionDocumentRefusal) in
      var entry = entry
      entry.setUp = try Self.checked(entry.setUp)
      return entry
    }
  }

  // A set-up goes through the same door as one that a facilitator types: the kind's own form.
  private static func checked(_ setUp: AnySetUp) throws(SessionDocumentRefusal) -> AnySetUp {
    let running = setUp.started()
    let form = Form(running.setUpFields(in: .english).sent.map { Form.Field(name: $0.name, value: $0.value) })
    do { return try running.setUp(from: form, drawing: Chance(seed: 1)) } catch { throw .unreadable }
  }

  // Answers of a file are not checked by their kind as those of a form are; a number that is not of this world would
  // overflow the sums they are folded into.
  private static func isPlausible(_ value: Any) -> Bool {
    switch value {
    case let text as String: text.count <= 20_000
    case let number as NSNumber: abs(number.doubleValue) <= 1e13
    case let list as [Any]: list.allSatisfy(isPlausible)
    case let object as [String: Any]: object.values.allSatisfy(isPlausible)
    default: true
    }
  }
}
