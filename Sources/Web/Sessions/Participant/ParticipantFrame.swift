import Activities
import Kernel
import Markup
import Sessions

extension ParticipantPage {
  /// The whole page. `activity` is the activity it is the page of, at the reader's own pace.
  func frame(activity: ActivityID?, assets: AssetCatalogue) -> Markup {
    let words = ParticipantWords.of(model.language)
    let reading = model.reading
    let path = activity.map(reading.paths.activity) ?? reading.paths.participant
    return page(
      title: reading.session.title, language: model.language, bodyClass: "participant",
      body: reading.clock.adding(["data-live": .text(reading.paths.live("participant", activity: activity))]),
      assets: assets,
      .header(
        ["class": "sitting"],
        logo(to: reading.paths.participant, withName: false),
        .p(
          ["class": "title"], .b(.text(reading.session.title)),
          .small(
            .with(name) {
              [.span(["class": "who"], .span(["class": "you"], .text(words.youAre)), " ", .text($0)), " · "]
            },
            languageLink(from: model.language, backTo: path))),
        state),
      content, deck,
      .p([
        "id": "connection", "class": "connection", "role": "status", "data-lost": .text(words.lost),
        "data-kept": .text(words.kept), "data-back": .text(words.back), "hidden": .flag(true),
      ]),
      refreshWithoutScript)
  }

  private var name: String? {
    model.seat.flatMap { model.reading.session.participants[$0.id] }.map {
      model.reading.name(of: $0, in: model.language)
    }
  }

  // Only where nothing is being written: a page that reloads by itself must not take a text along.
  private var refreshWithoutScript: Markup {
    switch model.stage {
    case .waiting, .lobby, .paused: .noscript(.meta(["http-equiv": "refresh", "content": "10"]))
    case .activity, .agenda, .closed: .nothing
    }
  }
}
