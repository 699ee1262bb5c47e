/// A promise of the port that an adapter broke.
public struct ContractViolation: Error, CustomStringConvertible {
  public let description: String
}

func require(_ holds: Bool, _ sentence: @autoclosure () -> String) throws(ContractViolation) {
  if !holds { throw ContractViolation(description: sentence()) }
}

func requireEqual<Value: Equatable>(
  _ found: Value, _ wanted: Value, _ what: @autoclosure () -> String
) throws(ContractViolation) {
  try require(found == wanted, "\(what()): found \(found), wanted \(wanted)")
}
