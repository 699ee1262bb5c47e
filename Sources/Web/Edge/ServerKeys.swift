public import Kernel
internal import NIOSSL
import Synchronization

/// The certificate and the key of a server that speaks TLS itself, from two PEM files. They can be read anew while it
/// runs: connections that are open keep the old ones.
public final class ServerKeys: Sendable {
  private let certificate: String
  private let key: String
  private let current: Mutex<NIOSSLContext>

  /// Reads the chain in the file `certificate`, the server's own first, and its key in the file `key`.
  public init(certificate: String, key: String) throws(ServerKeysRefusal) {
    self.certificate = certificate
    self.key = key
    current = Mutex(try Self.read(certificate, key))
  }

  /// Reads both files anew. When they do not fit, the old ones stay in use.
  public func reload() throws(ServerKeysRefusal) {
    let context = try Self.read(certificate, key)
    current.withLock { $0 = context }
  }

  /// What a new connection begins with.
  var context: NIOSSLContext { current.withLock { $0 } }

  private static func read(_ certificate: String, _ key: String) throws(ServerKeysRefusal) -> NIOSSLContext {
    guard let chain = try? NIOSSLCertificate.fromPEMFile(certificate), !chain.isEmpty else {
      throw .noCertificate(path: certificate)
    }
    guard let secret = try? NIOSSLPrivateKey(file: key, format: .pem) else { throw .noKey(path: key) }
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(secret))
    configuration.minimumTLSVersion = .tlsv12
    configuration.applicationProtocols = ["http/1.1"]
    do {
      return try NIOSSLContext(configuration: configuration)
    } catch {
      throw .unfit
    }
  }
}

/// Why a certificate cannot be used. What was in use before stays so.
public enum ServerKeysRefusal: Error, Hashable, Sendable {
  case noCertificate(path: String)
  case noKey(path: String)
  /// The key belongs to another certificate.
  case unfit
}

extension ServerKeysRefusal: Explained {
  public var sentence: Bilingual {
    switch self {
    case .noCertificate(let path):
      Bilingual(
        french: "Il n’y a pas de certificat PEM lisible sous \(path).",
        english: "There is no readable PEM certificate at \(path).")
    case .noKey(let path):
      Bilingual(
        french: "Il n’y a pas de clé PEM lisible et sans mot de passe sous \(path).",
        english: "There is no readable PEM key without a password at \(path).")
    case .unfit:
      Bilingual(
        french: "La clé n’est pas celle du certificat.", english: "The key is not the one of the certificate.")
    }
  }
}
