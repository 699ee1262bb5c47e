import Activities
import Application
import Kernel
import Markup
import Sessions

/// A report as tables of text: the same, to the same reader, as its page says.
struct ReportSheet: Sendable {
  private let model: ReportModel
  private var words: ReportWords { .of(model.language) }

  init(_ model: ReportModel) {
    self.model = model
  }

  var sheet: SessionSheet {
    SessionSheet(
      title: model.title,
      notes: [words.opened([model.date ?? words.notYet, model.organisation])]
        + (model.facilitators.isEmpty ? [] : [words.facilitated(by: model.facilitators)]),
      chapters: [decisions, actions, who].compactMap { $0 } + model.activities.map(chapter))
  }

  private var decisions: SessionSheet.Chapter? {
    let rows = model.decisions.map { [$0.outcome.text, words.activity($0.activity.number)] }
    return rows.isEmpty
      ? nil
      : .init(heading: words.decided, table: ExportTable(columns: [words.decision, words.cameFrom], rows: rows))
  }

  private var actions: SessionSheet.Chapter? {
    let rows = model.actions.compactMap { action -> [String]? in
      guard case .action(let who, let by) = action.outcome.form else { return nil }
      return [action.outcome.text, who, by, words.activity(action.activity.number)]
    }
    let columns = [words.action, words.whoDoes, words.by, words.cameFrom]
    return rows.isEmpty ? nil : .init(heading: words.todo, table: ExportTable(columns: columns, rows: rows))
  }

  private var who: SessionSheet.Chapter {
    let participation = model.participation
    let rows = participation.departments.map { line in
      [line.sign.name] + Window.allCases.map { figure(line.windows[$0] ?? .kept) } + [figure(line.together)]
    }
    let columns = [words.department] + Window.allCases.map(words.window) + [words.together]
    let people = "\(participation.people) \(words.people(participation.people, departments: rows.count))"
    let answers = "\(participation.answers) \(words.answersFact(participation.answers))"
    return .init(
      heading: words.who, notes: [people, answers] + words.reasons(participation),
      table: rows.isEmpty ? nil : ExportTable(columns: columns, rows: rows))
  }

  private func figure(_ figure: ReportedParticipation.Figure) -> String {
    switch figure {
    case .shown(let count): String(count)
    case .kept: words.kept
    }
  }

  private func chapter(_ activity: ReportedActivity) -> SessionSheet.Chapter {
    let notes = words.about(activity)
    guard let view = activity.view else {
      return .init(
        heading: activity.item.running.question, notes: notes + [model.isFacilitator ? words.sealed : words.reserved])
    }
    return .init(heading: activity.item.running.question, notes: notes, table: activity.item.running.table(view))
  }
}
