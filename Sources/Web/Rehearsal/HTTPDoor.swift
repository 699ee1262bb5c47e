public import Activities
public import Application
internal import AsyncHTTPClient
internal import Foundation
internal import Kernel
internal import NIOCore
internal import NIOHTTP1

/// The public door of a server over HTTP.
public struct HTTPDoor: Door {
  private let address: String
  private let client: HTTPClient

  /// `address` is how the server is reached, `http://localhost:8080`. `phones` is how many will hold a stream at once.
  /// To be closed.
  public init(address: String, phones: Int) {
    self.address = address.hasSuffix("/") ? String(address.dropLast()) : address
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow, timeout: .init(connect: .seconds(10)),
      connectionPool: .init(idleTimeout: .seconds(30), concurrentHTTP1ConnectionsPerHostSoftLimit: 2 * phones + 16))
    configuration.httpVersion = .http1Only
    client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
  }

  public func close() async {
    try? await client.shutdown()
  }

  public func get(_ path: String, as phone: Phone) async throws(DoorFailure) -> DoorReply {
    try await reply(to: request(path, as: phone))
  }

  public func post(_ path: String, _ form: Form, as phone: Phone) async throws(DoorFailure) -> DoorReply {
    var request = request(path, as: phone)
    request.method = .POST
    request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
    // What a browser says of a form on a page of ours, and what our script says of itself.
    request.headers.add(name: "Sec-Fetch-Site", value: "same-origin")
    request.headers.add(name: "X-Passerelle", value: "fragment")
    let fields = form.fields.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }
    request.body = .bytes(ByteBuffer(string: fields.joined(separator: "&")))
    return try await reply(to: request)
  }

  public func follow(_ path: String, as phone: Phone) -> AsyncThrowingStream<String, any Error> {
    var request = request(path, as: phone)
    request.headers.add(name: "Accept", value: "text/event-stream")
    return AsyncThrowingStream(bufferingPolicy: .bufferingNewest(1)) { [request] continuation in
      let task = Task {
        do {
          let response = try await client.execute(request, timeout: .hours(3))
          guard response.status == .ok else { throw DoorFailure.refused(status: Int(response.status.code)) }
          var events = LiveEvents()
          for try await bytes in response.body {
            for fragment in events.read(bytes.readableBytesView) { continuation.yield(fragment) }
          }
          continuation.finish()
        } catch {
          continuation.finish(throwing: error)
        }
      }
      continuation.onTermination = { _ in task.cancel() }
    }
  }

  private func request(_ path: String, as phone: Phone) -> HTTPClientRequest {
    var request = HTTPClientRequest(url: address + path)
    request.headers.add(name: "Accept-Language", value: phone.language.rawValue)
    if !phone.cookies.isEmpty {
      let cookies = phone.cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      request.headers.add(name: "Cookie", value: cookies.joined(separator: "; "))
    }
    return request
  }

  private func reply(to request: HTTPClientRequest) async throws(DoorFailure) -> DoorReply {
    do {
      let response = try await client.execute(request, timeout: .seconds(30))
      let body = try await response.body.collect(upTo: 4 * 1024 * 1024)
      return DoorReply(
        status: Int(response.status.code), location: response.headers.first(name: "Location"),
        cookies: Self.cookies(response.headers["Set-Cookie"]), body: String(buffer: body))
    } catch {
      throw .unreachable("\(error)")
    }
  }

  static func cookies(_ fields: [String]) -> [String: String] {
    fields.reduce(into: [:]) { cookies, field in
      let pair = field.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1).map(String.init)
      if pair.count == 2 { cookies[pair[0]] = pair[1] }
    }
  }

  private static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}
