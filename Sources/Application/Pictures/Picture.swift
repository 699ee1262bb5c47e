/// A picture as browsers show it, of one of four types told by its first bytes.
public struct Picture: Hashable, Sendable {
  public enum Format: String, CaseIterable, Hashable, Sendable {
    case png, jpeg, webp, gif

    /// The media type.
    public var type: String { "image/\(rawValue)" }
  }

  /// The largest picture, in bytes.
  public static let limit = 2 * 1024 * 1024

  public let format: Format
  public let bytes: [UInt8]

  /// The picture in `bytes`, whatever their sender calls them.
  public init(_ bytes: [UInt8]) throws(PictureRefusal) {
    if bytes.count > Self.limit { throw .tooLarge }
    guard let format = Self.format(of: bytes) else { throw .notAPicture }
    self.format = format
    self.bytes = bytes
  }

  private static func format(of bytes: [UInt8]) -> Format? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    if bytes.starts(with: Array("GIF87a".utf8)) || bytes.starts(with: Array("GIF89a".utf8)) { return .gif }
    let isWebP = bytes.starts(with: Array("RIFF".utf8)) && bytes.dropFirst(8).starts(with: Array("WEBP".utf8))
    return isWebP ? .webp : nil
  }
}
