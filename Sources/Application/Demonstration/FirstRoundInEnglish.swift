import Activities
import Kernel
import Sessions

extension Script {
  static let firstRoundInEnglish = Script(
    language: .english, title: "Preparing discharges, first round",
    activities: [
      ScriptedActivity(
        "poll", minutes: 5, identity: .anonymous,
        setUp: [
          "question": "When do you learn that a patient leaves?", "option": "The day before",
          "option": "In the morning, before 10:00", "option": "Within the hour",
          "option": "When the patient has already left", "least": "1", "most": "1",
        ]),
      ScriptedActivity(
        "scale", minutes: 5,
        setUp: [
          "question": "With other departments, this month…", "statement": "I know whom to call",
          "statement": "I am told when a plan changes", "statement": "Words mean the same to everybody", "steps": "5",
          "ends": "agreement", "skip": "on",
        ]),
      ScriptedActivity(
        "slide", minutes: 3,
        setUp: [
          "question": "One discharge, seven handovers",
          "text": """
          1. The doctor **decides**
          2. Pharmacy **prepares**
          3. Admissions **close the file** and order the transport
          4. Care **goes along**

          At every handover somebody waits for somebody else.
          """,
        ]),
      ScriptedActivity(
        "word-cloud", minutes: 5,
        setUp: [
          "question": "What do we miss most between our departments?", "most": "3", "fold": "on", "stop": "on",
        ]),
      ScriptedActivity(
        "quiz", minutes: 5,
        setUp: [
          "question": "Did we know?", "q0-text": "How many discharges a week at Rive Gauche?",
          "q0-option": "About forty", "q0-option": "About a hundred", "q0-option": "More than two hundred",
          "q0-right": "1", "q0-explanation": "A hundred and three on average since September.", "q0-points": "100",
          "q1-text": "How many tools ask for the discharge date?", "q1-option": "Only one", "q1-option": "Three",
          "q1-option": "Five", "q1-right": "1",
          "q1-explanation": "The care record, the transport calendar and billing.", "q1-points": "100",
          "pace": "own", "podium": "departments",
        ], afterwards: [ScriptedMove(["move": "reveal-all"])]),
      ScriptedActivity(
        "wall", minutes: 6, identity: .named,
        setUp: [
          "question": "A small thing that would help another department", "most": "2", "length": "140",
          "order": "most-liked", "likes": "on",
        ]),
      ScriptedActivity(
        "board", minutes: 12,
        setUp: [
          "question": "Start, stop, continue", "preset": "start-stop-continue/en", "most": "5", "length": "140",
          "votes": "3", "private": "on",
        ],
        halfWay: [ScriptedMove(["move": "share"])],
        afterwards: [
          ScriptedMove(
            cards: 1, ["move": "decision", "wording": "At 9:00 Care announces the rooms that are free at noon."]),
          ScriptedMove(
            cards: 1,
            [
              "move": "decision",
              "wording": "One number for transport, held by Admissions, on trial for two months.",
            ]),
          ScriptedMove(
            cards: 1, dueAfter: 7,
            [
              "move": "action", "wording": "Write the sheet for the 9:00 announcement", "who": "Care",
            ]),
          ScriptedMove(
            cards: 1, dueAfter: 10,
            [
              "move": "action", "wording": "Open the transport number and its rota", "who": "Admissions",
            ]),
        ]),
      ScriptedActivity(
        "ranking", minutes: 4,
        setUp: [
          "question": "What do we try first?", "option": "The 9:00 announcement",
          "option": "The single transport number", "option": "The common bed board",
          "option": "The sheet prepared the day before", "least": "1", "shuffle": "on",
        ]),
      ScriptedActivity(
        "questions", minutes: 6, visibility: .atOnce,
        setUp: ["question": "Your questions, for what comes next", "most": "3", "length": "200", "unsigned": "on"],
        afterwards: [
          ScriptedMove(
            cards: 1, ["move": "answer", "text": "We take it up in the next round, with the transport team."])
        ]),
    ])
}
