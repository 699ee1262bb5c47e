import Activities
import Kernel
import Sessions

extension Script {
  static let whoTellsWhomInEnglish = Script(
    language: .english, title: "Discharge: who tells whom?",
    activities: [
      ScriptedActivity(
        "slide", minutes: 4, notes: "Read the figures aloud for those who are remote. No comments yet.",
        setUp: [
          "question": "What November says",
          "text": """
          - **412 discharges**, 171 of them announced the day before
          - One room in three that is free at noon is known *before* 10:00
          - Transport waits for **38 minutes** on average

          > Nobody works badly. We tell each other late.
          """,
        ]),
      ScriptedActivity(
        "word-cloud", minutes: 5, notes: "Let the first words arrive in silence. Then merge plurals.",
        visibility: .atOnce,
        setUp: ["question": "One word on handovers between departments", "most": "3", "fold": "on", "stop": "on"]),
      ScriptedActivity(
        "poll", minutes: 6,
        notes: """
          Give it two minutes. If “the room” is above a quarter, ask Aminata to tell what happened last Monday before \
          revealing. Do not look for a culprit: look for the hour.
          """,
        visibility: .whenRevealed,
        setUp: [
          "question": "Where do we lose the most time in a discharge?",
          "option": "The prescription, signed too late", "option": "The patient’s transport",
          "option": "The letter to the family doctor", "option": "Closing the administrative file",
          "option": "The room, announced free too late", "least": "1", "most": "1",
        ]),
      ScriptedActivity(
        "quiz", minutes: 6,
        notes: "Open one question after the other. Laughing is allowed; the podium is by department.",
        isOnlyLive: true,
        setUp: [
          "question": "What do we know of each other?",
          "q0-text": "How long does Pharmacy need to prepare a discharge?", "q0-option": "Ten minutes",
          "q0-option": "Forty minutes", "q0-option": "Two hours", "q0-right": "1",
          "q0-explanation": "The prescription is checked, then the boxes are prepared and checked again.",
          "q0-points": "100", "q1-text": "Who may order an ambulance after 18:00?", "q1-option": "Admissions",
          "q1-option": "The night manager", "q1-option": "Every department", "q1-right": "1",
          "q1-explanation": "Since March only the night manager; Admissions take over at 7:00.", "q1-points": "100",
          "pace": "together", "podium": "departments", "seconds": "30",
        ]),
      ScriptedActivity(
        "scale", minutes: 5, notes: "Look at the gap between the lines rather than at the means.",
        identity: .anonymous,
        setUp: [
          "question": "Last week, around discharges…",
          "statement": "I knew in time what other departments expected of me",
          "statement": "When I asked, I got an answer",
          "statement": "I could ask for help without feeling awkward", "steps": "5", "ends": "agreement", "skip": "on",
        ]),
      ScriptedActivity(
        "board", minutes: 15,
        notes: "Five silent minutes, then share. Three votes each. End with two decisions, no more.",
        setUp: [
          "question": "What shall we start, stop, continue?", "preset": "start-stop-continue/en", "most": "5",
          "length": "140", "votes": "3", "private": "on",
        ]),
      ScriptedActivity(
        "ranking", minutes: 5, notes: "If two options are close, take the one that is easier to try on Monday.",
        setUp: [
          "question": "Where do we begin?", "option": "At 9:00, announce the rooms that are free at noon",
          "option": "One number for transport", "option": "One bed board for everybody",
          "option": "A discharge sheet prepared the day before", "least": "2", "shuffle": "on",
        ]),
      ScriptedActivity(
        "wall", minutes: 6, notes: "Everybody writes one sentence that begins with “I”.", identity: .named,
        setUp: [
          "question": "What I will do from Monday", "most": "2", "length": "140", "order": "most-liked", "likes": "on",
        ]),
      ScriptedActivity(
        "questions", minutes: 8, notes: "Answer the first three. The others get an answer in writing.",
        visibility: .atOnce,
        setUp: ["question": "Your questions to the head of Care", "most": "3", "length": "200", "unsigned": "on"]),
    ])
}
