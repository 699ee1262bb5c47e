import Foundation

/// Counts the events in the bytes of a stream by the line that names each, `id: …`. It looks at line ends alone, so that
/// a long fragment costs who reads it next to nothing.
package struct EventCounter: Sendable {
  private static let pattern: [UInt8] = Array("\nid: ".utf8)
  /// How many bytes of the pattern the last piece ended with.
  private var begun = 0

  package init() {}

  /// How many events are named in the next bytes.
  package mutating func count(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var found = 0
    var place = begun > 0 ? goOn(in: bytes, from: 0, &found) : 0
    while place < bytes.count, let line = memchr(base + place, Int32(UInt8(ascii: "\n")), bytes.count - place) {
      begun = 1
      place = goOn(in: bytes, from: base.distance(to: UnsafeRawPointer(line)) + 1, &found)
    }
    return found
  }

  /// Compares on from `start`; returns where to look next.
  private mutating func goOn(in bytes: UnsafeRawBufferPointer, from start: Int, _ found: inout Int) -> Int {
    var place = start
    while place < bytes.count, begun < Self.pattern.count, bytes[place] == Self.pattern[begun] {
      begun += 1
      place += 1
    }
    if begun == Self.pattern.count { found += 1 }
    if place < bytes.count || begun == Self.pattern.count { begun = 0 }
    return place
  }
}
