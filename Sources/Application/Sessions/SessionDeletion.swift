import Activities
import EventLog
public import Kernel
public import Sessions
import Synchronization

extension SessionRegistry {
  /// Removes the session for ever, with every answer, name and picture in it; only that there was one stays.
  public func delete(_ id: SessionID) async throws {
    let prefix = SessionDrawers.prefix(id)
    let pictures = try await picturesOfNobodyElse(id)
    try await outlines.erase(
      id, Self.stream(id), recorded: clock.now,
      aside: [
        .removeAll(.urn, under: prefix), .removeAll(.roll, under: prefix),
        .removeAll(.vault, under: "session/\(prefix)"),
      ] + pictures.map { .remove(.pictures, key: $0) })
    shelf.withLock { $0.forget(id) }
  }

  /// The pictures the session shows or has shown, but for those that another session, a copy perhaps, shows too.
  private func picturesOfNobodyElse(_ id: SessionID) async throws -> Set<String> {
    let shown = try await log.read(Self.stream(id)).map(codec.decode).reduce(into: Set<String>()) { shown, event in
      switch event {
      case .activityAdded(_, let setUp, _, _), .activityChanged(_, let setUp): shown.formUnion(setUp.activity.pictures)
      default: break
      }
    }
    return all().filter { $0.id != id }.reduce(into: shown) { $0.subtract($1.pictures) }
  }
}
