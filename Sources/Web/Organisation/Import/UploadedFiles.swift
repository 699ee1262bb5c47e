import Kernel
import Synchronization

/// Files of people between their preview and their import: in memory, for a quarter of an hour, for the one
/// administrator who sent them. A further file of the same person replaces the first.
final class UploadedFiles: Sendable {
  /// For how long a file is kept, in seconds.
  static let lifetime = 900
  /// How many are kept at a time; the oldest makes room.
  static let limit = 20

  private struct File {
    let key: String
    let owner: PersonID
    let bytes: [UInt8]
    let until: Moment
  }

  private let files = Mutex<[File]>([])

  /// Keeps a file, and answers the key by which its owner finds it again.
  func keep(_ bytes: [UInt8], of owner: PersonID, at now: Moment) -> String {
    var generator = SystemRandomNumberGenerator()
    let key = Identifier<UploadedFiles>(using: &generator).rawValue
    files.withLock { files in
      files.removeAll { $0.owner == owner || $0.until <= now }
      if files.count >= Self.limit { files.removeFirst() }
      files.append(File(key: key, owner: owner, bytes: bytes, until: now.adding(seconds: Self.lifetime)))
    }
    return key
  }

  /// The file of that key, which is forgotten; nil when it is somebody else's, or no longer here.
  func take(_ key: String, by owner: PersonID, at now: Moment) -> [UInt8]? {
    files.withLock { files in
      guard let place = files.firstIndex(where: { $0.key == key && $0.owner == owner && $0.until > now }) else {
        return nil
      }
      return files.remove(at: place).bytes
    }
  }
}
