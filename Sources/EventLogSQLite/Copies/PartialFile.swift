import Foundation

/// A file on its way to be one: only its owner can read it, and it has its name once all of it is on the disk.
struct PartialFile {
  let path: String
  private let name: String
  private let folder: String

  /// Begins a file that is to be called `name` in `folder`.
  init(_ name: String, in folder: String) throws(CopyFailure) {
    self.name = name
    self.folder = folder
    path = "\(folder)/.\(name).\(UInt32.random(in: .min ... .max)).part"
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .unwritable(path: "\(folder)/\(name)", reason: Self.reason) }
    _ = close(descriptor)
  }

  /// Makes the owner of that folder the owner of the file.
  func give(toOwnerOf folder: String) throws(CopyFailure) {
    var about = stat()
    guard stat(folder, &about) == 0, chown(path, about.st_uid, about.st_gid) == 0 else {
      throw .unwritable(path: "\(self.folder)/\(name)", reason: Self.reason)
    }
  }

  /// Gives the file its name, once the disk has it.
  func keep(replacing: Bool) throws(CopyFailure) {
    let goal = "\(folder)/\(name)"
    try synchronise(path)
    if !replacing && FileManager.default.fileExists(atPath: goal) { throw .exists(path: goal) }
    guard rename(path, goal) == 0 else { throw .unwritable(path: goal, reason: Self.reason) }
    try synchronise(folder)
  }

  func discard() {
    for ending in ["", "-journal", "-wal", "-shm"] { unlink(path + ending) }
  }

  private func synchronise(_ path: String) throws(CopyFailure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unwritable(path: path, reason: Self.reason) }
    let isOnDisk = fsync(descriptor) == 0
    let reason = Self.reason
    _ = close(descriptor)
    if !isOnDisk { throw .unwritable(path: path, reason: reason) }
  }

  private static var reason: String { String(cString: strerror(errno)) }
}
