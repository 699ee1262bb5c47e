public import Activities
public import Foundation
import Kernel
import Markup
public import Sessions

/// A session as a file: all of its agenda, what people answered, connected to nobody, and what was made of it: groups,
/// what was hidden, what was settled.
///
/// JSON. Who answered is a number, drawn anew for each activity: no page says what one person answered to several. What
/// is not signed, cards, words, likes, is dealt anew among as many people as there were. An anonymous answer has no
/// number, and stands where its bytes sort it, so that no order tells who was first.
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
    /// What changed the state that all share, in order.
    public var moves: [AnyMove]

    public init(setUp: AnySetUp, plan: ActivityPlan, answers: [Given] = [], moves: [AnyMove] = []) {
      self.setUp = setUp
      self.plan = plan
      self.answers = answers
      self.moves = moves
    }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      setUp = try container.decode(AnySetUp.self, forKey: .setUp)
      plan = try container.decode(ActivityPlan.self, forKey: .plan)
      answers = try container.decode([Given].self, forKey: .answers)
      // The first files had none.
      moves = try container.decodeIfPresent([AnyMove].self, forKey: .moves) ?? []
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
  /// The most moves of an activity that are read.
  public static let movesLimit = 2_000
}

extension SessionDocument {
  /// The session as it stands, with answers or without. Ask first who may see them: results that are hidden until
  /// closing are answers too.
  public init(of session: Session, answersOf shows: (AgendaItem) -> Bool) {
    title = session.title
    policy = session.policy
    pacing = session.pacing
    agenda = session.agenda.map { item in
      guard shows(item) else { return Entry(setUp: item.running.setUp, plan: item.plan) }
      return Entry(setUp: item.running.setUp, plan: item.plan, answers: Self.answers(of: item), moves: item.moves)
    }
  }

  private static func answers(of item: AgendaItem) -> [Given] {
    var chance = Chance(seed: UInt64.random(in: 0 ... .max))
    let isAnonymous = item.plan.identity == .anonymous
    let answers = item.running.dealt(areSigned: !isAnonymous, drawing: &chance)
    guard isAnonymous else {
      return answers.shuffled().enumerated().map { Given(participant: $0 + 1, answer: $1) }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return
      answers.map { (text: (try? encoder.encode($0)).map { String(decoding: $0, as: UTF8.self) } ?? "", answer: $0) }
      .sorted { $0.text < $1.text }
      .map { Given(participant: nil, answer: $0.answer) }
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
    if document.agenda.contains(where: { $0.moves.count > Self.movesLimit }) { throw .tooLarge }
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
