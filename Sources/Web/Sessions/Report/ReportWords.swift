import Activities
import Kernel
import Markup
import Sessions

/// The words of a report.
struct ReportWords: Sendable {
  let language: Language
  let report, decided, todo, who, contents, print, printHint, export, exportLanguage, notYet, soFar: String
  let action, whoDoes, by, nobodyYet, noDate, decision, cameFrom: String
  let participation, department, together, kept: String
  let byDepartment, sealed, reserved, nobodyAnswered: String
  let way, toFacilitator, toSessions, toSession, privacy: String

  static func of(_ language: Language) -> ReportWords {
    language == .french ? french : english
  }

  /// Said to participants who come while the session is open.
  static let notClosed = Bilingual(
    french: "Le compte rendu s’ouvre à vous quand la séance est close. Gardez ce lien, il vous y mènera.",
    english: "The report opens to you once the session is closed. Keep this link, it will lead you there.")

  /// A line with a capital at its beginning.
  func opened(_ parts: [String]) -> String {
    let line = parts.filter { !$0.isEmpty }.joined(separator: " · ")
    return line.prefix(1).uppercased() + line.dropFirst()
  }

  func facilitated(by people: [(name: String, department: DepartmentSign?)]) -> String {
    let names = people.map { person in person.department.map { "\(person.name) (\($0.name))" } ?? person.name }
    return language == .french
      ? "Séance animée par \(listed(names))." : "Session facilitated by \(listed(names))."
  }

  /// `A, B et C`.
  func listed(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    let others = names.dropLast().joined(separator: ", ")
    return language == .french ? "\(others) et \(last)" : "\(others) and \(last)"
  }

  func use(of format: ExportFormat) -> String {
    switch (language, format) {
    case (.french, .csv): "pour un tableur"
    case (.english, .csv): "for a spreadsheet"
    case (.french, .md): "pour un texte, un wiki"
    case (.english, .md): "for a text or a wiki"
    case (.french, .json): "la séance complète, à importer ailleurs"
    case (.english, .json): "the whole session, to import elsewhere"
    }
  }

  func activity(_ number: Int) -> String {
    language == .french ? "Activité \(number)" : "Activity \(number)"
  }

  func window(_ window: Window) -> String {
    switch (language, window) {
    case (.french, .before): "Avant"
    case (.english, .before): "Before"
    case (.french, .live): "En direct"
    case (.english, .live): "Live"
    case (.french, .after): "Après"
    case (.english, .after): "After"
    }
  }

  func answers(_ count: Int) -> String {
    let figure = count.written(in: language)
    return language == .french
      ? "\(figure)\u{00A0}\(count < 2 ? "réponse" : "réponses")" : "\(figure) \(count == 1 ? "answer" : "answers")"
  }

  /// What stands above an activity: its place, kind, identity, windows and number of answers.
  func about(_ activity: ReportedActivity) -> [String] {
    let start = [self.activity(activity.number), activity.item.running.kind.title[language]]
    if activity.isRead { return start }
    return start + [
      identity(activity.item.plan.identity), windows(activity.item.plan.windows), answers(activity.answered),
    ]
  }

  private func identity(_ identity: AnswerIdentity) -> String {
    switch (language, identity) {
    case (.french, .named): "réponses signées"
    case (.english, .named): "signed answers"
    case (.french, .pseudonymous): "sous pseudonyme"
    case (.english, .pseudonymous): "under pseudonyms"
    case (.french, .anonymous): "réponses anonymes"
    case (.english, .anonymous): "anonymous answers"
    }
  }

  private func windows(_ windows: Windows) -> String {
    let open = [
      windows.before == nil ? nil : Window.before, windows.live ? .live : nil, windows.after == nil ? nil : .after,
    ]
    return listed(open.compactMap { $0 }.map { window($0).lowercased() })
  }
}
