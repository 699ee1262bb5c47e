import Activities
import Kernel
import Markup
import People
import Sessions

/// How people come in, and who facilitates.
struct EditorSharing: Sendable {
  private let model: EditorModel
  private var language: Language { model.language }
  private var words: EditorWords { .of(language) }

  init(_ model: EditorModel) {
    self.model = model
  }

  var markup: Markup { [sharing, facilitators] }

  private var sharing: Markup {
    .section(
      ["class": "picker sharing", "aria-labelledby": "sharing"],
      .h2(["id": "sharing"], .text(words.share)),
      .div(
        ["class": "invitation"],
        .with(QRCodeDrawing(model.address)) { $0.markup(in: language) },
        .div(
          .p(
            ["class": "code", "aria-label": "Code \(model.reading.code.spelled)"], .text(model.reading.code.spaced)),
          .p(.a(["href": .text(model.address)], .text(model.address))),
          .custom(
            "copy-text", ["data-text": .text(model.address), "data-copied": .text(words.copied)],
            .button(["type": "button", "hidden": .flag(true)], .text(words.copy))))))
  }

  private var facilitators: Markup {
    .section(
      ["class": "picker", "aria-labelledby": "facilitators"],
      .h2(["id": "facilitators"], .text(words.facilitators)),
      .p(["class": "reason"], .text(words.facilitatorsReason)),
      .ul(["class": "facilitators", "role": "list"], .each(model.facilitators, line)),
      .form(
        ["method": "post", "action": .text(model.paths.edit("facilitator")), "class": "beginning"], email,
        .button(.text(words.addFacilitator))))
  }

  private var email: Markup {
    let field = Markup.div(
      ["class": "field"],
      .label(["for": "email"], .text(words.email)),
      .p(["class": "hint", "id": "email-hint"], .text(words.emailHint)),
      .input([
        "id": "email", "name": "email", "type": "email", "autocomplete": "off", "aria-describedby": "email-hint",
      ]))
    let filled = model.values.map(field.filled(with:)) ?? field
    guard let refusal = model.refusal, refusal.field == "email" else { return filled }
    return filled.refusing("email", saying: refusal.sentence[language]) ?? filled
  }

  private func line(_ facilitator: (id: PersonID, name: String, isOwner: Bool)) -> Markup {
    let canHandOver = !facilitator.isOwner && (model.reader == model.session.owner || !model.isOwnerHere)
    return .li(
      .b(.text(facilitator.name)), " ",
      .when(facilitator.isOwner, .span(["class": "tag"], .text(words.owner))), " ",
      .div(
        ["class": "choices"],
        .when(canHandOver, act("hand-over", facilitator, words.handOver)),
        .when(
          model.facilitators.count > 1,
          act("remove-facilitator", facilitator, facilitator.id == model.reader ? words.leave : words.remove))))
  }

  private func act(_ verb: String, _ person: (id: PersonID, name: String, isOwner: Bool), _ label: String) -> Markup {
    .form(
      ["method": "post", "action": .text(model.paths.edit("\(verb)/\(person.id)")), "class": "act"],
      .button(["class": "quiet"], .text(label), .span(["class": "hidden"], .text(" \(person.name)"))))
  }
}
