import Kernel

/// A state with the version of the stream that led to it.
struct Folded<D: Decider>: Sendable {
  var state = D()
  private(set) var version = 0

  /// Folds decided events that are not in the log yet.
  mutating func fold(_ events: [D.Event]) {
    for event in events { state.apply(event) }
    version += events.count
  }

  /// Folds events of the log, and returns them; changes nothing when one of them cannot be read.
  @discardableResult
  mutating func fold(_ envelopes: [Envelope], _ codec: EventCodec<D.Event>) throws(CodecFailure) -> [D.Event] {
    var events: [D.Event] = []
    for envelope in envelopes { events.append(try codec.decode(envelope)) }
    for event in events { state.apply(event) }
    version = envelopes.last?.version ?? version
    return events
  }
}
