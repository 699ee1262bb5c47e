import Kernel

extension PrivacyWords {
  static let english = PrivacyWords(
    title: "What we keep",
    reason: "Passerelle keeps only what you give it, on the server of your organisation and nowhere else. Nothing is "
      + "measured behind your back.",
    chapters: [
      Chapter(
        title: "Your answers", reason: "Each activity says, above its button, which of these three applies.",
        things: [
          (
            "Signed",
            "We keep the answer, the time it was given and the seat of its author. Your name or first name stands beside "
              + "it for whoever sees the results."
          ),
          (
            "Under a pseudonym",
            "We keep the answer, the time and the seat, but pages show a pseudonym only, to facilitators too. The "
              + "department you named may stand beside it. If the session asks for a first name or an account, the "
              + "server’s file links the seat to it: no page shows that."
          ),
          (
            "Anonymous",
            "The answer falls into an urn, without person, time, department or order. Apart from it, a roll says who has "
              + "answered, not what nor when; the log notes that the urn changed and at what time, not by whom. So that what your "
              + "browser sends twice counts once, a mark of it is kept, which leads neither to you nor to the answer. The key to change the answer exists in your browser only: delete it, and "
              + "nobody can find that answer again, not even you."
          ),
        ]),
      Chapter(
        title: "Your visit to a session", reason: "Nobody needs an account.",
        things: [
          (
            "Your seat",
            "A pseudonym drawn by lot, the time you arrived, the department you named or that of your account, from "
              + "where you take part (in the room, remote, in your own time)."
          ),
          ("Your first name", "Only if the session asks for it. It lies apart, and goes with the session."),
          (
            "Your account",
            "If you are signed in and the session asks who you are, your seat is linked to your account. In a session "
              + "under pseudonyms it is not."
          ),
          ("Raised hands, “I have read it”", "Facilitators see them. They stay in the log of the session."),
          ("Reactions", "Counted in memory for a few seconds, never written down. We do not know who reacted."),
          ("What you are writing", "Kept in your browser until it is sent or the tab is closed."),
        ]),
      Chapter(
        title: "Who sees what", reason: "",
        things: [
          (
            "Participants",
            "The results that the session opens to everybody, and the report once the session is closed."
          ),
          (
            "Facilitators",
            "All results, except those announced as hidden until closing, with the names of signed answers and the "
              + "pseudonyms of the others. The name or pseudonym of whoever waits at the door or raises a hand."
          ),
          (
            "Departments",
            "A result by department, or the participation of a department, appears from five people on, and never when "
              + "that of a smaller one would follow from it. While a session runs, the big screen and the facilitators’ "
              + "page count the people present from each department, however few."
          ),
          (
            "Administrators",
            "Accounts, but not other people’s sessions. Whoever runs the server can read its file of data; an anonymous "
              + "answer leads to nobody there, once it is a minute old: until then its bytes show in which order it came."
          ),
          ("Nobody else", "No third party is called, no statistics of visits are kept."),
        ]),
      Chapter(
        title: "If you have an account", reason: "",
        things: [
          (
            "Name, address, language, department, site, role",
            "They lie apart from the log, so that they can be erased."
          ),
          ("Password", "Only a hash (scrypt), from which it cannot be found."),
          (
            "Sign-ins",
            "The browser and the system, the moment of signing in and the last day of use. No network address. A sign-in "
              + "ends after thirty days without use."
          ),
        ]),
      Chapter(
        title: "Cookies", reason: "Three, all of them needed, all of them ours: so there is nothing to accept.",
        things: [
          (
            "seat-…",
            "Your seat in a session: for a day when you open its door, for ninety days once you are in. It is also the "
              + "key to your anonymous answers."
          ),
          ("sign-in", "That you are signed in, if you have an account, for a year at most."),
          ("language", "The language you chose, for a year."),
        ]),
      Chapter(
        title: "For how long", reason: "",
        things: [
          (
            "A session",
            "Until one of its facilitators deletes it. Then all answers go, the urn, the roll, the first names and the pictures; only "
              + "the trace that there was a session stays."
          ),
          (
            "An account",
            "Until an administrator erases it. Then the name, the address, the password and the sign-ins go; what stays "
              + "in the log carries an identifier without a name."
          ),
          (
            "The technical log",
            "One line per request: the method, the kind of page, the outcome, the duration. No address, no code, no name."
          ),
          (
            "Network addresses",
            "In memory only, for as long as it takes to slow down whoever tries too many codes or passwords."
          ),
          ("Backups and exports", "They live as long as those who made them keep them."),
        ]),
    ])
}
