import Activities
import Kernel
import Markup
import People
import Sessions

/// The form of the session itself: title, date, who comes in and how.
struct EditorSession: Sendable {
  private let model: EditorModel
  private var language: Language { model.language }
  private var words: EditorWords { .of(language) }
  private var session: Session { model.session }

  init(_ model: EditorModel) {
    self.model = model
  }

  var markup: Markup {
    .form(
      [
        "method": "post", "action": .text(model.paths.edit("session")), "aria-labelledby": "session-title",
        "id": "session-form", "data-unsaved": model.isUnsaved ? "yes" : "",
      ],
      .p(["class": "meta"], Glyph.sessions.drawing, " ", .span(.text(words.session))),
      .h1(["id": "session-title"], .text(session.title)),
      fields,
      .p(["class": "choices"], .button(["class": "primary"], .text(words.save))))
  }

  private var fields: Markup {
    let all: Markup = [
      Fields.line("title", label: words.title, value: session.title, limit: Session.titleLimit, required: true),
      .div(["class": "pair"], planned, pacing),
      .div(["class": "pair"], identity, capacity),
      Fields.tick(
        "asks-department", label: words.asksDepartment, isOn: session.policy.asksDepartment,
        hint: words.asksDepartmentHint),
      Fields.tick("admits", label: words.admits, isOn: session.policy.admits, hint: words.admitsHint),
      Fields.tick(
        "only-organisation", label: words.onlyOrganisation, isOn: session.policy.onlyOrganisation,
        hint: words.onlyOrganisationHint),
    ]
    let filled = model.values.map(all.filled(with:)) ?? all
    guard let refusal = model.refusal, let field = refusal.field else { return filled }
    return filled.refusing(field, saying: refusal.sentence[language]) ?? filled
  }

  private var planned: Markup {
    .div(
      ["class": "field"],
      .label(["for": "planned"], .text(words.planned)),
      .p(
        ["class": "hint", "id": "planned-hint"], .text(words.plannedHint(model.reading.directory.organisation.timeZone))
      ),
      .input([
        "id": "planned", "name": "planned", "type": "datetime-local", "aria-describedby": "planned-hint",
        "value": .text(session.planned.map(model.time.field) ?? ""),
      ]))
  }

  private var pacing: Markup {
    Fields.select(
      "pacing", label: words.pacing, value: session.pacing.rawValue,
      options: Pacing.allCases.map { ($0.rawValue, words.name(of: $0)) }, hint: words.pacingHint)
  }

  private var identity: Markup {
    Fields.select(
      "identity", label: words.identity, value: session.policy.identity.rawValue,
      options: JoinPolicy.Identity.allCases.map { ($0.rawValue, words.name(of: $0)) }, hint: words.identityHint)
  }

  private var capacity: Markup {
    Fields.number(
      "capacity", label: words.capacity, value: session.policy.capacity, in: JoinPolicy.capacityLimits,
      hint: words.capacityHint)
  }
}
