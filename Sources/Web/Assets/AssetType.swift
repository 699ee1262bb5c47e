/// The media type of a file that browsers load, by the end of its name.
enum AssetType {
  static func of(_ path: String) -> String? {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    return known[path[path.index(after: dot)...].lowercased()]
  }

  private static let known = [
    "css": "text/css; charset=utf-8", "gif": "image/gif", "ico": "image/x-icon", "jpg": "image/jpeg",
    "js": "text/javascript; charset=utf-8", "json": "application/json", "png": "image/png", "svg": "image/svg+xml",
    "txt": "text/plain; charset=utf-8", "webmanifest": "application/manifest+json", "webp": "image/webp",
    "woff2": "font/woff2",
  ]
}
