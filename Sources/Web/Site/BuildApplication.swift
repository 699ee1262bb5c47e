import Activities
public import Application
public import Hummingbird
import Kernel
public import Logging
public import NIOCore
import Sessions
import Synchronization

/// What an administrator can set about the server.
public struct ServerConfiguration: Sendable {
  public var host = "0.0.0.0"
  public var port = 8080
  /// How people reach the server, `https://passerelle.example.org`; nil when it is reached as the browser says.
  public var publicURL: String?
  /// How many proxies of ours stand before it.
  public var trustedProxies = 0
  /// The folder of style sheets, scripts and fonts.
  public var publicFolder = "Public"
  /// The server's own certificate and key; nil when it speaks plain HTTP.
  public var keys: ServerKeys?
  /// Lets whoever has it see the figures of the server from another machine; nil when nobody is to.
  public var metricsToken: String?

  public init() {}
}

extension EdgeConfiguration {
  /// Takes no more connections than this process can have open, and says so when that is less than it would take.
  fileprivate mutating func fitThisProcess(_ logger: Logger) {
    let descriptors = Int(ProcessFigures.now.mostDescriptors)
    let wanted = mostConnections
    // Nothing is known of it where there is no /proc.
    if descriptors > 0 { fit(descriptors: descriptors) }
    guard mostConnections < wanted else { return }
    logger.warning(
      "the limit of open files is low: fewer people are taken in; ulimit -n raises it",
      metadata: ["files": "\(descriptors)", "connections": "\(mostConnections)", "wanted": "\(wanted)"])
  }
}

/// Wires the whole product to HTTP. The executable and the tests call this and nothing else.
public func buildApplication(
  _ configuration: ServerConfiguration, house: House, logger: Logger,
  onServerRunning: @escaping @Sendable (any Channel) async -> Void = { _ in }
) async throws -> some ApplicationProtocol {
  var edgeConfiguration = EdgeConfiguration()
  edgeConfiguration.publicURL = configuration.publicURL
  edgeConfiguration.trustedProxies = configuration.trustedProxies
  edgeConfiguration.keys = configuration.keys
  edgeConfiguration.largerBodies += [EditorRoutes.largerBody, ProgrammeRoutes.largerBody]
  edgeConfiguration.largerBodies += ImportRoutes.largerBodies
  edgeConfiguration.fitThisProcess(logger)
  let assets = try AssetCatalogue(directory: configuration.publicFolder)
  let edge = Edge(configuration: edgeConfiguration, assets: assets)
  let hub = LiveHub()
  let rendering = Mutex<Site?>(nil)
  let live = LiveTicker(hub: hub) { session, moved in
    guard let site = rendering.withLock({ $0 }) else { return [] }
    return await site.liveFragments(of: session, moved)
  }
  let rehearsals = Rehearsals(
    host: configuration.host, port: configuration.port, speaksTLS: configuration.keys != nil)
  let site = Site(
    house: house, edge: edgeConfiguration, assets: assets, hub: hub, live: live, limits: .init(),
    reactions: Reactions(), rehearsals: rehearsals)
  rendering.withLock { $0 = site }
  house.sessions.watch { live.changed($0.rawValue, $1) }

  let router = edge.router()
  router.add(middleware: SetUpFirst(house: house))
  SetUpRoutes(site: site).add(to: router)
  SignInRoutes(site: site).add(to: router)
  WelcomeRoutes(site: site).add(to: router)
  AccountRoutes(site: site).add(to: router)
  OrganisationRoutes(site: site).add(to: router)
  PeopleRoutes(site: site).add(to: router)
  ImportRoutes(site: site).add(to: router)
  JoinRoutes(site: site).add(to: router)
  ParticipantRoutes(site: site).add(to: router)
  ScreenRoutes(site: site).add(to: router)
  FacilitatorRoutes(site: site).add(to: router)
  ReportRoutes(site: site).add(to: router)
  PrivacyRoutes(site: site).add(to: router)
  EditorRoutes(site: site).add(to: router)
  ProxyRoutes(site: site).add(to: router)
  PictureRoutes(site: site).add(to: router)
  ProgrammeRoutes(site: site).add(to: router)
  TodayRoutes(site: site).add(to: router)
  LiveRoutes(site: site).add(to: router)
  OperationsRoutes(
    probe: HealthProbe(log: house.log), readiness: edge.readiness,
    figures: Figures(
      house: house, hub: hub, requests: edge.requests, census: edge.census, readiness: edge.readiness),
    door: MetricsDoor(token: configuration.metricsToken, isBehindProxies: configuration.trustedProxies > 0)
  ).add(to: router)

  let responder = edge.responder(for: router)
  return Hummingbird.Application(
    responder: responder,
    server: edge.server(
      responder,
      shortcut: AnswerShortcut(site: site, requests: RequestLog(figures: edge.requests), logger: logger),
      logger: logger),
    configuration: .init(
      address: .hostname(configuration.host, port: configuration.port), serverName: RequestDesk.serverName),
    services: [Housekeeping(house, logger: logger), Bedtime(site: site)],
    onServerRunning: { channel in
      if let port = channel.localAddress?.port { rehearsals.listens(on: port) }
      edge.readiness.listens()
      await onServerRunning(channel)
    }, logger: logger)
}
