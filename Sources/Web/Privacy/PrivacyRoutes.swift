import Application
import Hummingbird
import People

/// What we keep: open to everybody.
struct PrivacyRoutes: Sendable {
  let site: Site

  func add(to router: Router<PasserelleContext>) {
    router.get("privacy") { _, context -> Response in
      let organisation = site.house.directory.current.organisation.name
      let page = PrivacyPage(language: context.language, organisation: organisation)
      return .page(page.frame(assets: site.assets), in: context.language)
    }
  }
}
