public import Activities

/// What finds an anonymous answer again. Only the phone that gave the answer can make one.
public struct SlipKey: Sendable {
  /// Where the answer lies that counts in a generation. The session asks for the one that counts when it decides, not for
  /// the one that the phone saw.
  public let token: @Sendable (_ generation: Int) -> Token
  private let makeProof: @Sendable () -> Token

  /// Either is made when it is asked for: an answer that is not anonymous needs none.
  public init(
    proof: @autoclosure @escaping @Sendable () -> Token, token: @escaping @Sendable (_ generation: Int) -> Token
  ) {
    makeProof = proof
    self.token = token
  }

  /// Where it lies what was taken already. Leads neither to the answer nor to the person.
  public var proof: Token { makeProof() }
}
