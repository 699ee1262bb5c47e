import Activities
import Application
import Hummingbird
import Kernel
import People
import Sessions

extension EditorDesk {
  /// Saves the form of an activity, unless a colleague changed it since the form was loaded, and takes the step that was
  /// asked for.
  func save(_ activity: ActivityID, by press: Press, then step: EditorStep) async throws -> Response {
    guard let item = reading.session.item(activity) else {
      return try await refuse(.init(.unknownActivity), at: .session)
    }
    let bench = EditorModel.Bench.activity(activity)
    let leaving = destination(of: step, from: bench)
    let (act, path) = try follow(step, from: activity, by: press)
    // Sent again it comes after itself, not after a colleague.
    if let submission = press.submission(by: reader.rawValue), reading.session.hasTaken(submission) {
      return .seeOther(path ?? self.path(of: bench))
    }
    if let seen = press.form["seen"], seen != item.edition {
      var model = model(bench)
      model.isStale = true
      model.draft = press.form
      model.leaving = leaving
      return show(model)
    }
    do {
      let plan = try PlanForm(time: time, now: reading.now).plan(
        from: press.form, replacing: item.plan, flow: item.running.flow)
      let form = try await withPicture(press, of: item)
      let change = SessionCommand.Act.agenda(.change(activity, form, plan))
      return try await send(
        act.map { .together([change, $0]) } ?? change, by: press, then: bench, draft: form, leadingTo: path,
        leaving: leaving)
    } catch let refused as PlanForm.Refused {
      return try await refuse(refused.refusal, at: bench, draft: press.form, leaving: leaving)
    } catch let refusal as PictureRefusal {
      return try await refuse(
        .init(sentence: refusal.sentence, field: "picture-file"), at: bench, draft: press.form, leaving: leaving)
    }
  }

  /// The form with the name of its picture, once the picture is kept.
  private func withPicture(_ press: Press, of item: AgendaItem) async throws -> Form {
    guard let file = press.files.first(where: { $0.field == "picture-file" }), !file.bytes.isEmpty else {
      return press.form
    }
    let picture = try Picture(file.bytes)
    var form = press.form
    form.fields.removeAll { $0.name == "picture" || $0.name == "picture-removed" }
    form.fields.append(.init(name: "picture", value: "candidate"))
    // A picture of a form that is refused would lie there for ever.
    let seed = Chance(seed: 0)
    guard (try? item.running.setUp(from: form, drawing: seed)) != nil else { return form }
    form.fields.removeLast()
    form.fields.append(.init(name: "picture", value: try await site.house.pictures.keep(picture)))
    return form
  }

  /// Saves the form of the session itself.
  func changeSession(by press: Press) async throws -> Response {
    let form = press.form
    let leaving = destination(of: EditorStep(form), from: .session)
    var policy = reading.session.policy
    policy.identity = form["identity"].flatMap(JoinPolicy.Identity.init(rawValue:)) ?? policy.identity
    policy.asksDepartment = form.has("asks-department")
    policy.admits = form.has("admits")
    policy.onlyOrganisation = form.has("only-organisation")
    do {
      policy.capacity = try form.number("capacity", in: JoinPolicy.capacityLimits, standard: policy.capacity)
    } catch {
      return try await refuse(
        .init(sentence: error.sentence, field: error.field), at: .session, draft: form, leaving: leaving)
    }
    let text = PlainText.line(String((form["planned"] ?? "").prefix(40)))
    let planned = time.moment(text, keeping: reading.session.planned)
    if !text.isEmpty, planned == nil {
      return try await refuse(
        .init(sentence: PlanWords.noDate, field: "planned"), at: .session, draft: form, leaving: leaving)
    }
    let pacing = form["pacing"].flatMap(Pacing.init(rawValue:)) ?? reading.session.pacing
    return try await send(
      .together([
        .settings(.rename(form["title"] ?? "")), .settings(.plan(planned)), .settings(.policy(policy)),
        .conduct(.pace(pacing)),
      ]), by: press, then: .session, draft: form, leadingTo: leaving, leaving: leaving)
  }

  /// Adds a colleague as a facilitator.
  func addFacilitator(by press: Press) async throws -> Response {
    let form = press.form
    let directory = reading.directory
    let email = EmailAddress(PlainText.line(String((form["email"] ?? "").prefix(EmailAddress.limit + 20))))
    guard let person = email.flatMap(directory.person(at:)),
      directory.organisation.persons[person]?.standing == .active
    else {
      return try await refuse(.init(sentence: Self.noColleague, field: "email"), at: .session, draft: form)
    }
    return try await send(.settings(.addFacilitator(person)), by: press, then: .session)
  }

  private var time: OrganisationTime { OrganisationTime(reading.directory.organisation) }

  private static let noColleague = Bilingual(
    french: "Personne n’a cette adresse ici. Vérifiez-la, ou demandez qu’on crée un compte.",
    english: "Nobody here has this address. Check it, or ask for an account to be made.")
}
