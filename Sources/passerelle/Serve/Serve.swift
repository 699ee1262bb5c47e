import Application
import ArgumentParser
import Dispatch
import EventLogSQLite
import Foundation
import Hummingbird
import Kernel
import Logging
import NIOCore
import People
import Sessions
import Web

/// `passerelle serve`: the server.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Starts the server.",
    discussion: """
      Every setting is also an environment variable: --public-url is PASSERELLE_PUBLIC_URL, and so on. A flag wins over \
      its variable.
      With an empty data folder a demonstration organisation is made and three links are printed; --empty starts with the \
      set-up page instead.
      """)

  @Option(help: "The address to listen on. PASSERELLE_HOST")
  var host = Environment.text("HOST") ?? "0.0.0.0"

  @Option(help: "The port to listen on. PASSERELLE_PORT")
  var port = Environment.number("PORT") ?? 8080

  @Option(help: "The folder of the data. PASSERELLE_DATA")
  var data = Environment.text("DATA") ?? "data"

  @Option(help: "How people reach the server, for instance https://passerelle.example.org. PASSERELLE_PUBLIC_URL")
  var publicURL = Environment.text("PUBLIC_URL") ?? ""

  @Option(
    help:
      "How many proxies of yours stand before the server; their X-Forwarded-For is believed. PASSERELLE_TRUSTED_PROXIES"
  )
  var trustedProxies = Environment.number("TRUSTED_PROXIES") ?? 0

  @Option(
    help: "The certificate chain, PEM, of a server that speaks TLS without a proxy. PASSERELLE_TLS_CERTIFICATE",
    completion: .file())
  var tlsCertificate = Environment.text("TLS_CERTIFICATE") ?? ""

  @Option(help: "The key of that certificate, PEM. PASSERELLE_TLS_KEY", completion: .file())
  var tlsKey = Environment.text("TLS_KEY") ?? ""

  @Option(help: "The folder of style sheets, scripts and fonts. PASSERELLE_PUBLIC_FOLDER")
  var publicFolder = Environment.text("PUBLIC_FOLDER") ?? "Public"

  @Flag(help: "Start without the demonstration organisation: the set-up page asks for yours. PASSERELLE_EMPTY=yes")
  var empty = false

  @Option(
    help: "Move the clock by so many seconds, to try what happens before and after a meeting. PASSERELLE_CLOCK_SHIFT")
  var clockShift = Environment.number("CLOCK_SHIFT") ?? 0

  @Option(help: "How much is logged: trace, debug, info, notice, warning, error, critical. PASSERELLE_LOG_LEVEL")
  var logLevel = Environment.text("LOG_LEVEL") ?? "notice"

  @Option(help: "How the log is written: text or json. PASSERELLE_LOG_FORMAT")
  var logFormat = Environment.text("LOG_FORMAT") ?? "text"

  @Option(
    help: ArgumentHelp(
      "A token with which /metrics can be read from another machine. Better as PASSERELLE_METRICS_TOKEN: a flag can be "
        + "seen by whoever is on the machine."))
  var metricsToken = Environment.text("METRICS_TOKEN") ?? ""

  func validate() throws {
    for name in ["PORT", "TRUSTED_PROXIES", "CLOCK_SHIFT"] where Environment.isNoNumber(name) {
      throw ValidationError("PASSERELLE_\(name) takes a number.")
    }
    guard (1...65_535).contains(port) else { throw ValidationError("--port takes a number from 1 to 65535.") }
    guard Logger.Level(rawValue: logLevel) != nil else {
      throw ValidationError("--log-level takes one of trace, debug, info, notice, warning, error, critical.")
    }
    guard tlsCertificate.isEmpty == tlsKey.isEmpty else {
      throw ValidationError("--tls-certificate and --tls-key go together.")
    }
    guard LogFormat(rawValue: logFormat) != nil else { throw ValidationError("--log-format takes text or json.") }
    guard metricsToken.isEmpty || metricsToken.utf8.count >= 16 else {
      throw ValidationError("--metrics-token takes 16 characters or more.")
    }
  }

  /// A flag cannot begin as true, so its variable is asked here.
  private var startsEmpty: Bool { empty || Environment.text("EMPTY") == "yes" }

  func run() async throws {
    try await Complaint.heard { try await serve() }
  }

  private func serve() async throws {
    let logger = (LogFormat(rawValue: logFormat) ?? .text).logger(level: Logger.Level(rawValue: logLevel) ?? .notice)
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
    let log = try SQLiteEventLog.open(at: data + "/passerelle.sqlite")
    let house = try await House.open(on: MeteredLog(log), clock: SystemClock(shift: clockShift))
    let isNew = !house.directory.current.organisation.isFounded
    let tour = isNew && !startsEmpty ? try await Demonstration(house).make() : nil
    var configuration = ServerConfiguration()
    configuration.host = host
    configuration.port = port
    configuration.publicURL = publicURL.isEmpty ? nil : publicURL
    configuration.trustedProxies = trustedProxies
    configuration.publicFolder = publicFolder
    configuration.metricsToken = metricsToken.isEmpty ? nil : metricsToken
    let reloading = try speakTLS(configured: &configuration, logger)
    defer { reloading?.cancel() }
    let scheme = configuration.keys == nil ? "http" : "https"
    let address = publicURL.isEmpty ? "\(scheme)://localhost:\(port)" : publicURL
    let application = try await buildApplication(configuration, house: house, logger: logger) { _ in
      print(Welcome(address: address, tour: tour, language: Environment.language).text)
      fflush(nil)
    }
    try await application.runService()
    try log.close()
  }

  /// Takes the certificate, if there is one, and reads it anew at every SIGHUP.
  private func speakTLS(
    configured configuration: inout ServerConfiguration, _ logger: Logger
  ) throws -> (any DispatchSourceSignal)? {
    if tlsCertificate.isEmpty { return nil }
    let keys: ServerKeys
    do {
      keys = try ServerKeys(certificate: tlsCertificate, key: tlsKey)
    } catch {
      throw ValidationError(error.sentence[Environment.language])
    }
    configuration.keys = keys
    signal(SIGHUP, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGHUP, queue: .global())
    source.setEventHandler {
      do throws(ServerKeysRefusal) {
        try keys.reload()
        logger.notice("certificate and key were read anew")
      } catch {
        logger.error("certificate and key stay as they were", metadata: ["reason": "\(error.sentence.english)"])
      }
    }
    source.resume()
    return source
  }
}
