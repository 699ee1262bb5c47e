public import EventLog

/// One promise of the port, as a check that any adapter can be put to.
///
/// An adapter's test target runs them all:
/// ```swift
/// @Test("The log keeps its contract", arguments: ContractCheck.all)
/// func keeps(_ check: ContractCheck) async throws { try await check.run { MemoryEventLog() } }
/// ```
public struct ContractCheck: Sendable, CustomStringConvertible {
  /// Opens a log that is empty.
  public typealias Opening = @Sendable () async throws -> any EventLog

  /// The promise, as a sentence.
  public let promise: String
  private let body: @Sendable (any EventLog) async throws -> Void

  init(_ promise: String, body: @escaping @Sendable (any EventLog) async throws -> Void) {
    self.promise = promise
    self.body = body
  }

  public var description: String { promise }

  /// Throws a `ContractViolation` when the log that `open` opens breaks the promise.
  public func run(_ open: Opening) async throws {
    try await body(open())
  }

  /// The whole contract.
  public static let all: [ContractCheck] =
    appending + allOrNothing + concurrency + following + naming + erasing + drawers + prefixes
}
