public import Activities

/// What finds an anonymous answer again. Only the phone that gave the answer can make one.
public struct SlipKey: Sendable {
  /// Where the answer lies that counts in a generation. The session asks for the one that counts when it decides, not for
  /// the one that the phone saw.
  public let token: @Sendable (_ generation: Int) -> Token
  /// Where it lies what was taken already. Leads neither to the answer nor to the person.
  public let proof: Token

  public init(proof: Token, token: @escaping @Sendable (_ generation: Int) -> Token) {
    self.proof = proof
    self.token = token
  }
}
