public import Activities
public import Kernel
public import Sessions

extension SessionRegistry {
  /// Creates a session that is prepared like `document`. Windows by the clock are left out: their dates are past, and
  /// the facilitator chooses new ones.
  public func create(
    preparedLike document: SessionDocument, titled title: String? = nil, owner: PersonID
  ) async throws -> SessionSummary {
    let made = try await create(title: title ?? document.title, owner: owner)
    do {
      var policy = document.policy
      let limits = JoinPolicy.capacityLimits
      policy.capacity = min(max(policy.capacity, limits.lowerBound), limits.upperBound)
      try await send(.settings(.policy(policy)), to: made.id)
      try await send(.conduct(.pace(document.pacing)), to: made.id)
      var system = SystemRandomNumberGenerator()
      for entry in document.agenda {
        var plan = entry.plan
        plan.windows = Windows()
        try await send(
          .agenda(.add(id: ActivityID(using: &system), entry.setUp, plan, after: nil)), to: made.id)
      }
    } catch {
      try await delete(made.id)
      throw error
    }
    return summary(of: made.id) ?? made
  }

  /// Creates a session prepared like another one, without its answers.
  public func copy(_ id: SessionID, titled title: String, owner: PersonID) async throws -> SessionSummary {
    let session = try await state(of: id).session
    return try await create(
      preparedLike: SessionDocument(of: session) { _ in false }, titled: title, owner: owner)
  }
}
