import Activities
import Kernel
import Markup
import Sessions

extension ReportPage {
  /// One activity: what it was, what came of it, and the same by department.
  func activity(_ activity: ReportedActivity) -> Markup {
    .section(
      ["class": "activity", "aria-labelledby": .text(activity.id)],
      .p(["class": "meta"], .each(words.about(activity)) { [.span(.text($0)), " "] }),
      .h2(["id": .text(activity.id)], .text(activity.item.running.question)),
      outcome(activity))
  }

  private func outcome(_ activity: ReportedActivity) -> Markup {
    guard let view = activity.view else {
      return .p(["class": "reason"], .text(model.isFacilitator ? words.sealed : words.reserved))
    }
    if !activity.isRead, activity.answered == 0 { return .p(["class": "reason"], .text(words.nobodyAnswered)) }
    return [
      .div(["class": "outcome"], activity.item.running.results(view).identified(within: "\(activity.id)-")),
      .when(!activity.split.isEmpty, split(activity, view)),
    ]
  }

  private func split(_ activity: ReportedActivity, _ view: ActivityView) -> Markup {
    .details(
      ["class": "split"],
      .summary(.text(words.byDepartment)),
      .div(
        ["class": "departments-apart"],
        .each(activity.split) { sign, tokens in
          var part = view
          part.only = tokens
          let id = "\(activity.id)-department-\(sign.number)"
          return .section(
            ["aria-labelledby": .text(id)],
            .h3(["id": .text(id)], sign.named, " ", .small(.text(words.answers(tokens.count)))),
            activity.item.running.results(part).identified(within: "\(id)-"))
        }),
      .when(!activity.kept.isEmpty, .p(["class": "reason"], .text(words.keptApart(activity.kept.map(\.name))))))
  }
}
