import Crypto
import Foundation
import NIOCore

/// The files that browsers load: scripts, styles, pictures. Read once at the start; a file that is not in the catalogue
/// has no address, so no path can lead out of it.
///
/// One fingerprint stands for the whole tree, so that files can name each other by relative addresses.
package struct AssetCatalogue: Sendable {
  struct Asset: Sendable {
    let bytes: ByteBuffer
    let type: String
  }

  let fingerprint: String
  private let assets: [String: Asset]

  /// The catalogue of `files`, by path without a leading slash. Files of a type that browsers need not load are left
  /// out, and so is whatever a name with a leading dot hides.
  package init(files: [String: [UInt8]]) {
    var assets: [String: Asset] = [:]
    for (path, bytes) in files {
      guard let type = AssetType.of(path), !Self.isHidden(path) else { continue }
      assets[path] = Asset(bytes: ByteBuffer(bytes: bytes), type: type)
    }
    self.assets = assets
    fingerprint = Self.fingerprint(of: assets)
  }

  /// Reads every file below `directory`.
  init(directory: String) throws(AssetRefusal) {
    let manager = FileManager.default
    guard manager.isReadableFile(atPath: directory), let paths = manager.enumerator(atPath: directory) else {
      throw .unreadable(directory)
    }
    var files: [String: [UInt8]] = [:]
    for case let path as String in paths where AssetType.of(path) != nil {
      guard let data = manager.contents(atPath: "\(directory)/\(path)") else { throw .unreadable(path) }
      files[path] = Array(data)
    }
    self.init(files: files)
  }

  /// The address of a file, to stand in a page. The address of a file that is not there answers 404.
  func url(_ path: String) -> String {
    "/assets/\(fingerprint)/\(path)"
  }

  subscript(path: String) -> Asset? {
    assets[path]
  }

  // Lengths stand before the contents, so that no two trees give the same bytes to hash.
  private static func fingerprint(of assets: [String: Asset]) -> String {
    var hash = SHA256()
    for (path, asset) in assets.sorted(by: { $0.key < $1.key }) {
      hash.update(data: Array("\(path.utf8.count):\(path)\(asset.bytes.readableBytes):".utf8))
      asset.bytes.withUnsafeReadableBytes { hash.update(bufferPointer: $0) }
    }
    let digits = hash.finalize().map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0" + text : text
    }
    return String(digits.joined().prefix(10))
  }

  private static func isHidden(_ path: String) -> Bool {
    path.split(separator: "/").contains { $0.hasPrefix(".") }
  }
}
