import Activities
import Kernel
import Markup
import Sessions

/// The fields of `PlanForm`, filled in.
struct PlanFields: Sendable {
  let item: AgendaItem
  let language: Language
  let time: OrganisationTime
  private var words: PlanWords { .of(language) }
  private var plan: ActivityPlan { item.plan }

  init(_ item: AgendaItem, in language: Language, _ time: OrganisationTime) {
    self.item = item
    self.language = language
    self.time = time
  }

  var markup: Markup {
    [
      .when(item.running.flow != .reading, [windows, .div(["class": "pair"], visibility, identity)]),
      Fields.number(
        "plan-minutes", label: words.minutes, value: plan.minutes, in: ActivityPlan.minutesLimits,
        hint: words.minutesHint),
      Fields.paragraphs(
        "plan-notes", label: words.notes, value: plan.notes, limit: ActivityPlan.notesLimit, hint: words.notesHint),
    ]
  }

  private var windows: Markup {
    .fieldset(
      ["class": "field"],
      .legend(.text(words.windows)),
      .p(["class": "hint"], .text(words.windowsHint)),
      .div(
        ["class": "windows"],
        window(
          "plan-before", words.before, words.beforeHint, isOn: plan.windows.before != nil,
          [
            date("plan-before-from", words.from, plan.windows.before?.from),
            date("plan-before-until", words.until, plan.windows.before?.until),
          ]),
        window("plan-live", words.live, words.liveHint, isOn: plan.windows.live, .nothing),
        window(
          "plan-after", words.after, words.afterHint, isOn: plan.windows.after != nil,
          date("plan-after-until", words.untilEnd, plan.windows.after))))
  }

  private func window(_ name: String, _ label: String, _ hint: String, isOn: Bool, _ dates: Markup) -> Markup {
    .div(
      ["class": "field sheet"],
      .label(
        .input([
          "type": "checkbox", "name": .text(name), "value": "yes", "checked": .flag(isOn),
          "aria-describedby": "\(name)-hint",
        ]), " ", .text(label)),
      .p(["class": "hint", "id": "\(name)-hint"], .text(hint)), dates)
  }

  private func date(_ name: String, _ label: String, _ value: Moment?) -> Markup {
    .div(
      ["class": "field stamp"],
      .label(["for": .text(name)], .text(label)),
      .input([
        "id": .text(name), "name": .text(name), "type": "datetime-local",
        "value": .text(value.map(time.field) ?? ""),
      ]))
  }

  private var visibility: Markup {
    let isFixed = item.isBound && plan.visibility == .whenClosed
    return select(
      "plan-visibility", words.visibility, plan.visibility.rawValue,
      Visibility.allCases.map { ($0.rawValue, words.name(of: $0)) }, isFixed: isFixed)
  }

  private var identity: Markup {
    select(
      "plan-identity", words.identity, plan.identity.rawValue,
      AnswerIdentity.allCases.reversed().map { ($0.rawValue, words.name(of: $0)) },
      isFixed: item.isBound)
  }

  // What no longer changes is shown, not sent.
  private func select(
    _ name: String, _ label: String, _ value: String, _ options: [(String, String)], isFixed: Bool
  ) -> Markup {
    guard isFixed else { return Fields.select(name, label: label, value: value, options: options) }
    return .div(
      ["class": "field"], .p(.b(.text(label))), .p(.text(options.first { $0.0 == value }?.1 ?? "")),
      .p(["class": "hint"], .text(words.fixed)))
  }
}
