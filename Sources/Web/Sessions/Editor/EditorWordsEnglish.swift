import Kernel

extension EditorWords {
  static let english = EditorWords(
    language: .english, saved: "saved just now", facilitate: "Facilitate", noDate: "No date", agenda: "Agenda",
    session: "The session", add: "Add an activity", moved: "{item}, place {place} of {count}", save: "Save",
    duplicate: "Duplicate", delete: "Delete", keep: "Change nothing",
    stale: "Somebody changed this activity while you were writing.",
    staleHint: "Your text is here, nothing is lost. Save again to replace theirs, or look first at",
    theirs: "what is saved now.", answersHint: "They stay when you correct the text. To start over,",
    reset: "reset the activity",
    resetHint: "All answers are removed. You can undo this from the facilitator’s page.",
    deleteHint: "The activity leaves the agenda, with what you wrote in it.",
    deleteRefused: "Answers have already come in. Reset the activity first.", pick: "What should people do next?",
    pickFirst: "What should people do first?", title: "Title", planned: "Planned date", pacing: "Pace",
    pacingHint: "Can be changed during the session too.", identity: "People join under",
    identityHint: "What people are asked at the door. Each activity then decides what is shown.",
    capacity: "Maximum number of people",
    capacityHint: "Beyond that, the door says that the session is full.", asksDepartment: "Ask for the department",
    asksDepartmentHint: "Nobody has to say. Results by department are shown from five people up.",
    admits: "Let people in one by one", admitsHint: "They wait at the door until you let them in.",
    onlyOrganisation: "For the organisation only",
    onlyOrganisationHint:
      "Only people with an account here get in. What is open then appears in their Today.",
    share: "Invite", copy: "Copy the link", copied: "Link copied", facilitators: "Who facilitates",
    facilitatorsReason: "All of them prepare and facilitate with the same rights.",
    email: "A colleague’s e-mail address", emailHint: "They need an account here.", addFacilitator: "Add",
    owner: "owner", handOver: "Hand over the session", remove: "Remove", leave: "Stop facilitating",
    choosingSaves: "Opening another activity saves this one.", leaveUnsaved: "Leave without saving",
    sample: "Some of these words are samples.", sampleHint: "Write your own before people see them.",
    toWrite: "still to be written")
}
