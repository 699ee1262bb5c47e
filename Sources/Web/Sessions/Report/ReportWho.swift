import Activities
import Kernel
import Markup
import Sessions

extension ReportPage {
  private var participation: ReportedParticipation { model.participation }

  /// Who took part: the figures, the table, and why some of it is not said.
  var who: Markup {
    .section(
      ["aria-labelledby": "who"],
      .h2(["id": "who"], .text(words.who)),
      .dl(["class": "facts"], .each(facts) { .div(.dt(.text($0.label)), .dd(.text($0.figure.written(in: language)))) }),
      .when(!participation.departments.isEmpty, byDepartment),
      .each(words.reasons(participation)) { .p(["class": "reason"], .text($0)) })
  }

  private var facts: [(label: String, figure: Int)] {
    [
      (words.people(participation.people, departments: participation.departments.count), participation.people),
      (words.answersFact(participation.answers), participation.answers),
    ]
      + (participation.outside.map { [(words.outside($0), $0)] } ?? [])
      + (participation.proxies > 0 ? [(words.proxies(participation.proxies), participation.proxies)] : [])
  }

  private var byDepartment: Markup {
    table(
      label: words.participation,
      .caption(.text(words.participation)),
      .thead(
        .tr(
          .th(["scope": "col"], .text(words.department)),
          .each(Window.allCases) { .th(["scope": "col", "class": "number"], .text(words.window($0))) },
          .th(["scope": "col", "class": "number"], .text(words.together)))),
      .tbody(
        .each(participation.departments) { line in
          .tr(
            .th(["scope": "row"], line.sign.named),
            .each(Window.allCases) { .td(["class": "number"], figure(line.windows[$0] ?? .kept)) },
            .td(["class": "number"], .b(figure(line.together))))
        }))
  }

  private func figure(_ figure: ReportedParticipation.Figure) -> Markup {
    switch figure {
    case .shown(let count): .text(count.written(in: language))
    case .kept: .span(["class": "kept"], .text(words.kept))
    }
  }
}
