import Markup
import NIOCore

/// The parts of a participant's page for many readers, with room for the marks of each.
struct UnmarkedReply: Sendable {
  private static let room = Array(#"data-mine="""#.utf8)

  fileprivate let before: ByteBuffer
  fileprivate let after: ByteBuffer

  /// Of a model that is unmarked.
  init(_ model: ParticipantModel) {
    // The first is ours: a quote that somebody wrote is escaped.
    let pieces = ParticipantPage(model).parts.rendered().split(separator: Self.room, maxSplits: 1)
    before = ByteBuffer(bytes: pieces.first ?? [])
    after = ByteBuffer(bytes: pieces.dropFirst().joined())
  }
}

/// The parts of one reader's page.
struct MarkedReply: Sendable {
  private let shared: UnmarkedReply
  private let marks: String

  init(_ shared: UnmarkedReply, of model: ParticipantModel) {
    self.shared = shared
    marks = #"data-mine="\#(ParticipantPage.tokens(model.marks ?? []))""#
  }

  /// In bytes.
  var length: Int { shared.before.readableBytes + marks.utf8.count + shared.after.readableBytes }

  var bytes: ByteBuffer {
    var bytes = ByteBufferAllocator().buffer(capacity: length)
    write(to: &bytes)
    return bytes
  }

  func write(to bytes: inout ByteBuffer) {
    bytes.writeImmutableBuffer(shared.before)
    bytes.writeString(marks)
    bytes.writeImmutableBuffer(shared.after)
  }
}
