import Kernel
import Markup
import People
import Sessions

extension SessionReading {
  /// The count-down that runs, if one does. It says until when: what is left would be another text every second, and a
  /// fragment for ten thousand phones must not change merely because time passes. A script counts, by the clock of the
  /// server (`clock`).
  func countDown(in language: Language) -> Markup {
    .with(session.timer) { timer in
      let time = OrganisationTime(directory.organisation)
      let text = time.time(timer.until, in: language)
      return .custom(
        "count-down", ["until": .text(String(timer.until.milliseconds))],
        .time(
          ["datetime": .text(time.field(timer.until))],
          .text(language == .french ? "jusqu’à \(text)" : "until \(text)")))
    }
  }

  /// For the body of a live page: what the clock of the server showed when it was made.
  var clock: Attributes { ["data-now": .text(String(now.milliseconds))] }
}
