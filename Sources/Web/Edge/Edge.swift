package import Hummingbird
package import HummingbirdCore
package import Logging

/// The door of the server: everything a request passes before its route, in one order.
///
/// ```
/// let edge = Edge(configuration: configuration, assets: assets)
/// let router = edge.router()
/// router.get("join") { … }
/// let responder = edge.responder(for: router)
/// Application(responder: responder, server: edge.server(responder, logger: logger))
/// ```
package struct Edge: Sendable {
  let configuration: EdgeConfiguration
  let assets: AssetCatalogue
  private let undeclaredMethods = UndeclaredMethods()
  let requests = RequestFigures()
  let census = ConnectionCensus()
  let readiness = Readiness()

  package init(configuration: EdgeConfiguration, assets: AssetCatalogue) {
    self.configuration = configuration
    self.assets = assets
  }

  /// A router with the middleware, the assets and the choice of language. The routes come after.
  package func router() -> Router<PasserelleContext> {
    let router = Router(context: PasserelleContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: Arrival(configuration: configuration))
    router.add(middleware: RequestLog(figures: requests))
    router.add(middleware: SecurityHeaders())
    router.add(middleware: ErrorPages(assets: assets))
    router.add(middleware: undeclaredMethods)
    router.add(middleware: CrossOriginRefusal(configuration: configuration))
    router.add(middleware: BodyLimits(configuration))
    router.addAssets(assets)
    router.addLanguageChoice()
    return router
  }

  /// What answers requests, once all routes are in.
  package func responder(for router: Router<PasserelleContext>) -> RouterResponder<PasserelleContext> {
    let responder = router.buildResponder()
    undeclaredMethods.learn(router)
    return responder
  }

  /// The HTTP server with its caps and deadlines. `logger` hears when connections are turned away.
  package func server(_ responder: RouterResponder<PasserelleContext>, logger: Logger) -> HTTPServerBuilder {
    server(responder, shortcut: NoShortcut(), logger: logger)
  }

  /// The same, where `shortcut` answers some requests and `responder` all others.
  func server(
    _ responder: RouterResponder<PasserelleContext>, shortcut: any Shortcut, logger: Logger
  ) -> HTTPServerBuilder {
    let turningAway = TurningAway(logger: logger)
    let desk = RequestDesk(configuration: configuration, shortcut: shortcut, logger: logger) {
      try await responder.respond(to: $0, context: $1)
    }
    return HTTPServerBuilder { [configuration, census, readiness] _ in
      HTTPConnections(desk: desk) {
        ConnectionGate(configuration: configuration, census: census, readiness: readiness, turningAway: turningAway)
      }
    }
  }
}
