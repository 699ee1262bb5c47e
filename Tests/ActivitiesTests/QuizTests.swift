import Activities
import Kernel
import Markup
import Testing

@Suite("A quiz")
struct QuizTests {
  private func quiz(_ extra: [(String, String)] = [], questions: Int = 2) throws -> Quiz {
    var chance = Chance(seed: 1)
    var fields = [("question", "What do we know?")] + extra
    for index in 0..<questions {
      fields += [
        ("q\(index)-text", "Question \(index)"), ("q\(index)-option", "Wrong \(index)"), ("q\(index)-option", ""),
        ("q\(index)-option", "Right \(index)"), ("q\(index)-option", "Also right \(index)"),
        ("q\(index)-right", "2"), ("q\(index)-explanation", "Because \(index)"),
      ]
    }
    return try Quiz(
      from: Form(fields.map { .init(name: $0.0, value: $0.1) }), replacing: Quiz(newIn: .english), drawing: &chance)
  }

  private func severalRight(_ extra: [(String, String)] = []) throws -> Quiz {
    try quiz(extra + [("q0-right", "3")], questions: 1)
  }

  private func option(_ quiz: Quiz, _ question: Int, _ option: Int) -> String {
    quiz.questions[question].options[option].id
  }

  /// The answer of somebody who picks these options, by question and option.
  private func answer(
    _ quiz: Quiz, _ picks: [(Int, Int)], after previous: Quiz.Answer? = nil, at stage: Quiz.Stage = .init(),
    now: Int64? = nil, opened: Int64? = nil
  ) throws(ActivityRefusal) -> Quiz.Answer? {
    var giving = Giving<Quiz>(
      previous: previous, stage: stage, tally: quiz.emptyTally, now: now.map { Moment(milliseconds: $0) },
      opened: opened.map { Moment(milliseconds: $0) }, chance: Chance(seed: 1))
    let fields = picks.map {
      Form.Field(name: "pick-\(quiz.questions[$0.0].id)", value: option(quiz, $0.0, $0.1))
    }
    return try quiz.answer(from: Form(fields), in: &giving)
  }

  private func scene(
    _ quiz: Quiz, _ answers: [Quiz.Answer], at stage: Quiz.Stage = .init(), place: Place = .screen,
    identity: AnswerIdentity = .pseudonymous, mine: Quiz.Answer? = nil
  ) -> Scene<Quiz> {
    var tally = quiz.emptyTally
    for (index, answer) in answers.enumerated() { tally.add(answer, from: Token(rawValue: "\(index)")) }
    return Scene(
      activity: quiz, stage: stage, tally: tally, language: .english, place: place, mine: mine,
      answered: answers.count, identity: identity,
      signatures: { token in
        let number = Int(token.rawValue) ?? 0
        let sign = DepartmentSign(
          number: 1 + number % 3, letters: "CA", name: ["Care", "Pharmacy", "Beds"][number % 3])
        return Signature(name: "Heron \(token.rawValue)", department: sign)
      })
  }

  private func revealed(_ quiz: Quiz, podium: Bool = false) -> Quiz.Stage {
    var stage = Quiz.Stage()
    stage.apply(.revealed(questions: quiz.questions.map(\.id)))
    if podium { stage.apply(.podium(isShown: true)) }
    return stage
  }

  @Test("is settled once everything that is open is told, and tells Camille until then what she picked")
  func settled() throws {
    let quiz = try quiz([("pace", "own")])
    let mine = try #require(try answer(quiz, [(0, 1), (1, 0)]))
    #expect(!quiz.isSettled(at: .init()) && quiz.isSettled(at: revealed(quiz)))
    #expect(quiz.recap(of: mine, at: .init(), in: .english) == ["Question 0 Right 0", "Question 1 Wrong 1"])
    #expect(quiz.recap(of: mine, at: revealed(quiz), in: .english).isEmpty)
  }

  @Test("marks on Camille’s phone what she picked while nobody is told what is right")
  func ownPick() throws {
    let quiz = try quiz(questions: 1)
    let mine = try #require(try answer(quiz, [(0, 0)]))
    let phone = quiz.results(scene(quiz, [mine], place: .phone, mine: mine)).html
    let tags = phone.split(separator: "data-mine-tag=\"\"").dropFirst()
    #expect(tags.count == 3 && tags.count { !$0.hasPrefix(" hidden") } == 1)
    #expect(!quiz.results(scene(quiz, [mine], mine: mine)).html.contains("data-mark"))
  }

  @Test("says why nobody stands on the podium, and offers it only when somebody would")
  func emptyPodium() throws {
    let quiz = try quiz()
    let wrong = try #require(try answer(quiz, [(0, 0)]))
    let right = try #require(try answer(quiz, [(0, 1)]))
    let empty = scene(quiz, [wrong], at: revealed(quiz, podium: true))
    #expect(quiz.results(empty).html.contains("The podium is still empty"))
    let desk = quiz.controls(scene(quiz, [wrong], at: revealed(quiz), place: .facilitator)).html
    #expect(!desk.contains("Show the podium") && desk.contains("The podium is still empty"))
    #expect(
      quiz.controls(scene(quiz, [right], at: revealed(quiz), place: .facilitator)).html.contains("Show the podium"))
    #expect(quiz.controls(empty).html.contains("Back to the question"))
  }

  @Test("reads out its options before anything is revealed, and never what is right", arguments: Quiz.Pace.allCases)
  func offer(pace: Quiz.Pace) throws {
    let quiz = try quiz([("pace", pace.rawValue)])
    let offer = quiz.offer(scene(quiz, [], at: revealed(quiz))).html
    #expect(offer.contains(pace == .own ? "Question 1" : "Wrong 0"))
    #expect(!offer.contains("Because") && !offer.contains("✓"))
  }

  @Test("tells nobody what is right before it is revealed, also not those who answered", arguments: Quiz.Pace.allCases)
  func secrecy(pace: Quiz.Pace) throws {
    let quiz = try quiz([("pace", pace.rawValue)])
    let right = try #require(try answer(quiz, [(0, 1)]))
    let wrong = try #require(try answer(quiz, [(0, 0)]))
    for place in [Place.phone, .screen, .report] {
      // Bytes that do not change with what others picked give nothing away, nor do those that name one’s own pick the
      // same way, right or wrong.
      for mine in [nil, right, wrong] {
        let first = quiz.results(scene(quiz, [right, right, wrong], place: place, mine: mine)).html
        let second = quiz.results(scene(quiz, [wrong, wrong, wrong], place: place, mine: mine)).html
        #expect(first == second)
        #expect(!first.contains("Because") && !first.contains("✓"))
      }
      let lengths = [right, wrong].map { quiz.results(scene(quiz, [right], place: place, mine: $0)).html.utf8.count }
      #expect(lengths[0] == lengths[1])
    }
    let fields = quiz.answerFields(scene(quiz, [right], place: .phone, mine: right)).html
    #expect(!fields.contains("Because") && !fields.contains("✓"))
    #expect(quiz.table(scene(quiz, [right], place: .report)).rows.allSatisfy { $0[2].isEmpty })
  }

  @Test("shows what was right, why, and what Camille earned, once the facilitator reveals it")
  func revealing() throws {
    let quiz = try quiz([], questions: 1)
    let mine = try #require(try answer(quiz, [(0, 1)]))
    let shown = scene(quiz, [mine], at: revealed(quiz), place: .phone, mine: mine)
    #expect(quiz.results(shown).html.contains("Right 0 ✓"))
    #expect(quiz.results(shown).html.contains("Because 0"))
    #expect(quiz.answerFields(shown).html.contains("Right: 100 points."))
  }

  @Test("lets Camille change her mind until the reveal and not after")
  func tooLate() throws {
    let quiz = try quiz([], questions: 1)
    let first = try #require(try answer(quiz, [(0, 0)]))
    #expect(try answer(quiz, [(0, 1)], after: first) != first)
    #expect { try answer(quiz, [(0, 1)], after: first, at: revealed(quiz)) } throws: {
      ($0 as? ActivityRefusal)?.sentence.english.contains("closed") ?? false
    }
  }

  @Test("takes answers to the open question only, and asks everybody again when the next one opens")
  func together() throws {
    let quiz = try quiz()
    let first = try #require(try answer(quiz, [(0, 1)]))
    var stage = Quiz.Stage()
    #expect(quiz.counts(first, at: stage))
    stage.apply(.opened(question: quiz.questions[1].id, at: Moment(milliseconds: 10)))
    #expect(!quiz.counts(first, at: stage))
    #expect(throws: ActivityRefusal.self) { try answer(quiz, [(0, 0)], after: first, at: stage) }
    let both = try #require(try answer(quiz, [(1, 1)], after: first, at: stage))
    #expect(both.given.count == 2)
  }

  @Test("lets everybody answer any of the questions at their own pace")
  func ownPace() throws {
    let quiz = try quiz([("pace", "own")])
    let second = try #require(try answer(quiz, [(1, 0)]))
    #expect(try answer(quiz, [(0, 1)], after: second)?.given.count == 2)
  }

  @Test("gives all or nothing for several right answers, or a part of it on request")
  func partialCredit() throws {
    func points(_ quiz: Quiz, _ picks: [Int]) throws -> String {
      let mine = try #require(try answer(quiz, picks.map { (0, $0) }))
      return quiz.answerFields(scene(quiz, [], at: revealed(quiz), place: .phone, mine: mine)).html
    }
    #expect(try points(severalRight(), [1]).contains("You have 0 points."))
    #expect(try points(severalRight(), [1, 2]).contains("You have 100 points."))
    let partial = try severalRight([("partial", "yes")])
    #expect(try points(partial, [1]).contains("Partly right: 50 points."))
    #expect(try points(partial, [0, 1]).contains("You have 0 points."))
  }

  @Test(
    "takes up to half of the points for slowness, a quarter where no time is known, nothing when speed does not count",
    arguments: [(1_000, 100), (16_000, 75), (31_000, 50), (99_000, 50), (nil, 75)] as [(Int64?, Int)])
  func speed(now: Int64?, points: Int) throws {
    let quick = try quiz([("speed", "yes"), ("seconds", "30")], questions: 1)
    let given = try #require(try answer(quick, [(0, 1)], now: now, opened: 1_000))
    let html = quick.answerFields(scene(quick, [], at: revealed(quick), place: .phone, mine: given)).html
    #expect(html.contains("Right: \(points) points."))
    let calm = try quiz([], questions: 1)
    #expect(try answer(calm, [(0, 1)], now: now, opened: 1_000)?.given.values.first?.elapsed == nil)
  }

  @Test("counts the time of a question from its own opening, and the same answer sent again keeps its time")
  func elapsed() throws {
    let quiz = try quiz([("speed", "yes")])
    var stage = Quiz.Stage()
    stage.apply(.opened(question: quiz.questions[1].id, at: Moment(milliseconds: 60_000)))
    let first = try #require(try answer(quiz, [(1, 1)], at: stage, now: 65_000, opened: 1_000))
    #expect(first.given.values.first?.elapsed == 5_000)
    #expect(try answer(quiz, [(1, 1)], after: first, at: stage, now: 80_000, opened: 1_000) == first)
  }

  @Test("cheers the three best scores and names nobody below")
  func podium() throws {
    let quiz = try quiz([], questions: 1)
    let right = try #require(try answer(quiz, [(0, 1)]))
    let wrong = try #require(try answer(quiz, [(0, 0)]))
    let stage = revealed(quiz, podium: true)
    let html = quiz.results(scene(quiz, [right, wrong, right], at: stage)).html
    #expect(html.contains("Heron 0, Heron 2"))
    #expect(!html.contains("Heron 1"))
    #expect(!quiz.results(scene(quiz, [right], at: stage, identity: .anonymous)).html.contains("Heron"))
  }

  @Test("compares departments by their mean and shows none of fewer than five people, nor one that would give it away")
  func departments() throws {
    let quiz = try quiz([("podium", "departments")], questions: 1)
    let right = try #require(try answer(quiz, [(0, 1)]))
    let wrong = try #require(try answer(quiz, [(0, 0)]))
    let stage = revealed(quiz, podium: true)
    // Fifteen people: five of each department; the two of Care who are wrong take its mean down to 60.
    let full = (0..<15).map { $0 == 0 || $0 == 3 ? wrong : right }
    let html = quiz.results(scene(quiz, full, at: stage)).html
    #expect(html.contains("100 points") && html.contains("60 points") && !html.contains("fewer than five"))
    // Without the last of them Beds has four: it goes, and the next smallest goes with it.
    let short = quiz.results(scene(quiz, Array(full.dropLast()), at: stage)).html
    #expect(!short.contains("Beds") && !short.contains("Care") && short.contains("Pharmacy"))
    #expect(short.contains("fewer than five"))
  }

  @Test("refuses no answer, an option that is not there and two options where one is right")
  func refusals() throws {
    let quiz = try quiz([], questions: 1)
    let field = "pick-\(quiz.questions[0].id)"
    #expect(throws: ActivityRefusal.missing(field: field)) { try answer(quiz, []) }
    #expect(throws: ActivityRefusal.tooMany(field: field, limit: 1)) { try answer(quiz, [(0, 0), (0, 1)]) }
    var giving = Giving<Quiz>(stage: .init(), tally: quiz.emptyTally, chance: Chance(seed: 1))
    #expect(throws: ActivityRefusal.unknown(field: field)) {
      try quiz.answer(from: Form([.init(name: field, value: "nowhere")]), in: &giving)
    }
  }

  @Test("needs a question with two options and a right one")
  func setUpRefusals() throws {
    #expect(throws: ActivityRefusal.missing(field: "q0-text")) { try quiz(questions: 0) }
    func single(_ fields: (String, String)...) throws(ActivityRefusal) -> Quiz {
      var chance = Chance(seed: 1)
      return try Quiz(
        from: Form(([("question", "What?")] + fields).map { .init(name: $0.0, value: $0.1) }),
        replacing: Quiz(newIn: .english), drawing: &chance)
    }
    #expect(throws: ActivityRefusal.missing(field: "q0-text")) { try single(("q0-option", "One")) }
    #expect(throws: ActivityRefusal.tooFew(field: "q0-option", minimum: 2)) {
      try single(("q0-text", "Why?"), ("q0-option", "One"))
    }
    #expect { try single(("q0-text", "Why?"), ("q0-option", "One"), ("q0-option", "Two")) } throws: {
      ($0 as? ActivityRefusal)?.field == "q0-right"
    }
  }

  @Test("keeps its identifiers when Maëlle changes words, so that answers keep their meaning")
  func identifiersStay() throws {
    let quiz = try quiz([], questions: 1)
    var chance = Chance(seed: 9)
    let question = quiz.questions[0]
    let fields =
      [("question", "What?"), ("q0-id", question.id), ("q0-text", "Reworded"), ("q0-right", "1")]
      + question.options.flatMap { [("q0-option", "\($0.text)!"), ("q0-option-id", $0.id)] }
    let after = try Quiz(
      from: Form(fields.map { .init(name: $0.0, value: $0.1) }), replacing: quiz, drawing: &chance)
    #expect(after.questions[0].id == question.id && after.questions[0].right == question.right)
  }

  @Test("moves only for a facilitator, to questions that are there, and to no podium before anything is revealed")
  func moveRefusals() throws {
    let quiz = try quiz()
    func move(_ mover: Mover, _ fields: (String, String)...) throws(ActivityRefusal) -> Quiz.Move {
      var moving = Moving<Quiz>(
        by: mover, stage: .init(), tally: quiz.emptyTally, now: Moment(milliseconds: 5), chance: Chance(seed: 1))
      return try quiz.move(from: Form(fields.map { .init(name: $0.0, value: $0.1) }), in: &moving)
    }
    #expect(throws: ActivityRefusal.onlyFacilitator) {
      try move(.participant(Token(rawValue: "loïc")), ("move", "reveal-all"))
    }
    #expect(throws: ActivityRefusal.unknown(field: "question")) {
      try move(.facilitator, ("move", "open"), ("question", "nowhere"))
    }
    #expect(throws: ActivityRefusal.unknown(field: "question")) { try move(.facilitator, ("move", "reveal")) }
    #expect(throws: ActivityRefusal.unknown(field: "move")) { try move(.facilitator, ("move", "podium")) }
    #expect(throws: ActivityRefusal.unknown(field: "move")) { try move(.facilitator) }
  }
}
