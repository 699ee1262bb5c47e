import HTTPTypes
import Hummingbird

extension Router<PasserelleContext> {
  /// `GET /assets/<fingerprint>/<path>`.
  func addAssets(_ catalogue: AssetCatalogue) {
    get("assets/{fingerprint}/**") { _, context in
      guard let asset = catalogue[context.parameters.getCatchAll().joined(separator: "/")] else {
        throw Problem.notFound
      }
      // A page from before an update names the old tree: it gets the new file, which must not be kept as the old one.
      let isCurrent = context.parameters.get("fingerprint") == catalogue.fingerprint
      return Response(
        status: .ok,
        headers: [
          .contentType: asset.type,
          .cacheControl: isCurrent ? "public, max-age=31536000, immutable" : "no-cache",
        ],
        body: .init(byteBuffer: asset.bytes))
    }
  }
}
