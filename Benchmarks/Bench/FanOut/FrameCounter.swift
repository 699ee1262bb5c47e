import Foundation

/// Finds the events in the bytes of a stream by the line that names them, `id: …`, which both servers write once an
/// event. It looks at line ends alone, so that reading long fragments costs the generator next to nothing.
struct FrameCounter {
  private static let pattern: [UInt8] = Array("\nid: ".utf8)
  /// How many bytes of the pattern the last piece ended with.
  private var begun = 0

  /// How many events begin in the bytes.
  mutating func count(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var found = 0
    var place = 0
    if begun > 0 { place = resume(bytes, &found) }
    while place < bytes.count, let line = memchr(base + place, Int32(UInt8(ascii: "\n")), bytes.count - place) {
      place = base.distance(to: UnsafeRawPointer(line)) + 1
      begun = 1
      place = resume(bytes, from: place, &found)
    }
    return found
  }

  private mutating func resume(_ bytes: UnsafeRawBufferPointer, from start: Int = 0, _ found: inout Int) -> Int {
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
