import Activities
import Kernel
import Sessions

/// The part of an activity's form that is the same for every kind: minutes, notes, windows, who sees what.
struct PlanForm: Sendable {
  let time: OrganisationTime
  let now: Moment

  /// Why a plan is not taken, at which field.
  struct Refused: Error {
    let refusal: EditorModel.Refusal
  }

  /// The plan that the form means. What it does not hold stays as in `previous`.
  func plan(from form: Form, replacing previous: ActivityPlan, flow: Kind.Flow) throws(Refused) -> ActivityPlan {
    var plan = previous
    plan.minutes = try number(form, standard: previous.minutes)
    plan.notes = try notes(form)
    guard flow != .reading else { return plan }
    plan.visibility = form["plan-visibility"].flatMap(Visibility.init(rawValue:)) ?? previous.visibility
    plan.identity = form["plan-identity"].flatMap(AnswerIdentity.init(rawValue:)) ?? previous.identity
    plan.windows = Windows(
      before: try before(form, previous.windows.before), live: form.has("plan-live"),
      after: try after(form, previous.windows.after))
    if plan.windows.before == nil, !plan.windows.live, plan.windows.after == nil {
      throw refused("plan-live", PlanWords.noWindow)
    }
    return plan
  }

  private func number(_ form: Form, standard: Int) throws(Refused) -> Int {
    do {
      return try form.number("plan-minutes", in: ActivityPlan.minutesLimits, standard: standard)
    } catch { throw refused("plan-minutes", error.sentence) }
  }

  private func notes(_ form: Form) throws(Refused) -> String {
    do {
      return try form.paragraphs("plan-notes", limit: ActivityPlan.notesLimit)
    } catch { throw refused("plan-notes", error.sentence) }
  }

  private func before(_ form: Form, _ previous: Windows.Before?) throws(Refused) -> Windows.Before? {
    guard form.has("plan-before") else { return nil }
    let from = try moment(form, "plan-before-from", previous?.from)
    return Windows.Before(from: from ?? now, until: try moment(form, "plan-before-until", previous?.until))
  }

  private func after(_ form: Form, _ previous: Moment?) throws(Refused) -> Moment? {
    guard form.has("plan-after") else { return nil }
    guard let until = try moment(form, "plan-after-until", previous) else {
      throw refused("plan-after-until", PlanWords.noEnd)
    }
    return until
  }

  private func moment(_ form: Form, _ field: String, _ previous: Moment?) throws(Refused) -> Moment? {
    let text = PlainText.line(String((form[field] ?? "").prefix(40)))
    if text.isEmpty { return nil }
    guard let moment = time.moment(text, keeping: previous) else { throw refused(field, PlanWords.noDate) }
    return moment
  }

  private func refused(_ field: String, _ sentence: Bilingual) -> Refused {
    Refused(refusal: EditorModel.Refusal(sentence: sentence, field: field))
  }
}

extension EditorModel.Refusal {
  /// The refusal of a session, at the field it is about.
  init(_ refusal: SessionRefusal) {
    sentence = refusal.sentence
    field =
      switch refusal {
      case .activity(let refusal): refusal.field
      case .windowEndsBeforeItBegins: "plan-before-until"
      case .identityIsFixed: "plan-identity"
      case .secrecyIsFixed: "plan-visibility"
      case .emptyTitle, .titleTooLong: "title"
      case .outOfRange: "capacity"
      default: nil
      }
  }
}
