import Kernel

extension OrganisationTime {
  /// `jusqu’à 18 h` today, `jusqu’au jeudi 26 novembre, 18 h` on another day.
  func until(_ moment: Moment, in language: Language, now: Moment) -> String {
    if sameDay(moment, now) {
      return (language == .french ? "jusqu’à " : "until ") + time(moment, in: language)
    }
    return (language == .french ? "jusqu’au " : "until ") + dayAndTime(moment, in: language, now: now)
  }

  /// The same in short and without the hour of another day, where there is little room.
  func untilDay(_ moment: Moment, in language: Language, now: Moment) -> String {
    if sameDay(moment, now) { return until(moment, in: language, now: now) }
    return (language == .french ? "jusqu’au " : "until ") + shortDay(moment, in: language)
  }
}
