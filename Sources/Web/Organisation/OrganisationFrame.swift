import Application
import Hummingbird
import Kernel
import Markup

/// The pages of the organisation, as their tabs show them.
enum OrganisationTab: CaseIterable {
  case settings, people, importing

  var path: String {
    switch self {
    case .settings: "/organisation"
    case .people: "/organisation/people"
    case .importing: "/organisation/import"
    }
  }

  var name: Bilingual {
    switch self {
    case .settings: OrganisationWords.settings
    case .people: OrganisationWords.people
    case .importing: OrganisationWords.importing
    }
  }
}

/// The opening of a page of the organisation: a sentence, and the tabs.
func organisationOpening(
  _ title: String, date: String? = nil, tab: OrganisationTab, isSaved: Bool = false, in language: Language
) -> Markup {
  .header(
    ["class": "opening"],
    .with(date) { .p(["class": "date"], .text($0)) },
    .h1(.text(title)),
    .when(isSaved, savedNotice(in: language)),
    .nav(
      ["class": "tabs", "aria-label": .text(OrganisationWords.organisation[language])],
      .each(OrganisationTab.allCases) { other in
        .a(
          ["href": .text(other.path), "aria-current": .optional(other == tab ? "page" : nil)],
          .text(other.name[language]))
      }))
}

extension Site {
  /// The frame of a page for administrators, once `deed` is allowed.
  func administration(
    _ deed: Deed, _ request: Request, _ context: PasserelleContext, _ title: Bilingual, path: String
  ) async throws -> RoomFrame {
    let visitor = await visitor(request, context)
    try require(deed, of: visitor, at: path)
    // What another process imported is shown at once.
    try await house.directory.refresh()
    return frame(title, path: path, visitor: visitor, context)
  }
}
