import Tables

/// Says to each person why they meet the others of their group.
struct RoundReasons {
  let known: Acquaintance

  func reason(for person: Int, in members: [Int]) -> Wording {
    let others = members.filter { $0 != person }
    var french: [String] = []
    var english: [String] = []
    for other in others {
      let met = met(person, other)
      let departments = departments(person, other)
      french.append("\(met.french)\u{202F}; \(departments.french)")
      english.append("\(met.english); \(departments.english)")
    }
    if let day = known.sharedDay(of: members) {
      french.append("ensemble à \(day.site) le \(day.date.written.french)")
      english.append("\(others.count == 1 ? "both" : "all") at \(day.site) on \(day.date.written.english)")
    }
    return Wording(
      french: french.joined(separator: "\u{202F}; ") + ".", english: english.joined(separator: "; ") + ".")
  }

  private func met(_ person: Int, _ other: Int) -> Wording {
    let name = known.people[other].name
    guard let rounds = known.roundsSince(PersonPair(person, other)) else {
      return Wording(french: "Vous n’avez pas encore rencontré \(name)", english: "You have not met \(name) yet")
    }
    return rounds == 1
      ? Wording(
        french: "Vous avez rencontré \(name) à la dernière tournée", english: "You met \(name) in the last round")
      : Wording(
        french: "Vous avez rencontré \(name) il y a \(rounds) tournées", english: "You met \(name) \(rounds) rounds ago"
      )
  }

  private func departments(_ person: Int, _ other: Int) -> Wording {
    let (own, theirs) = (known.people[person].department, known.people[other].department)
    guard own != theirs else {
      return Wording(
        french: "vous êtes du même service, \(own)", english: "you are both in \(own)")
    }
    switch known.meetings(between: person, and: other) {
    case 0:
      return Wording(
        french: "\(own) et \(theirs) ne se sont encore jamais rencontrés",
        english: "\(own) and \(theirs) have never met")
    case 1:
      return Wording(
        french: "\(own) et \(theirs) se sont rencontrés une fois", english: "\(own) and \(theirs) have met once")
    case let times:
      return Wording(
        french: "\(own) et \(theirs) se sont rencontrés \(times) fois",
        english: "\(own) and \(theirs) have met \(times) times")
    }
  }
}
