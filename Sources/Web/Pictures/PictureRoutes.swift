import Application
import HTTPTypes
import Hummingbird
import NIOCore

/// `GET /pictures/NAME`: a picture for whoever knows its name.
struct PictureRoutes: Sendable {
  let site: Site

  func add(to router: Router<PasserelleContext>) {
    router.get("pictures/{name}") { _, context in
      guard let name = context.parameters.get("name"), name.utf8.count <= 64,
        let picture = try await site.house.pictures.picture(String(name))
      else { throw Problem.notFound }
      var headers: HTTPFields = [
        .contentType: picture.format.type, .cacheControl: "private, max-age=31536000, immutable",
      ]
      // Whatever hides behind the first bytes of a picture runs nothing, wherever it is opened.
      headers[named: "Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'none'; sandbox"
      return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: picture.bytes)))
    }
  }
}
