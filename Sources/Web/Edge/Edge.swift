package import Hummingbird
package import HummingbirdCore
package import Logging

/// The door of the server: everything a request passes before its route, in one order.
///
/// ```
/// let edge = Edge(configuration: configuration, assets: assets)
/// let router = edge.router()
/// router.get("join") { … }
/// Application(responder: edge.responder(for: router), server: edge.server())
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
  package func responder(for router: Router<PasserelleContext>) -> OwnTask<RouterResponder<PasserelleContext>> {
    let responder = router.buildResponder()
    undeclaredMethods.learn(router)
    return OwnTask(base: responder)
  }

  /// The HTTP server with its caps and deadlines. `logger` hears when connections are turned away.
  package func server(logger: Logger? = nil) -> HTTPServerBuilder {
    let turningAway = TurningAway(logger: logger)
    let configuration = configuration
    let census = census
    let readiness = readiness
    return HTTPServerBuilder { responder in
      OnItsLoop(
        http: HTTP1Channel(
          responder: responder,
          configuration: .init(
            additionalChannelHandlers: [
              ConnectionGate(
                configuration: configuration, census: census, readiness: readiness, turningAway: turningAway)
            ],
            idleTimeout: .seconds(Int64(configuration.idleTimeout)),
            httpDecoderConfiguration: .init(
              maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 32 * 1024, maxHeaderFieldCount: 100))))
    }
  }
}
