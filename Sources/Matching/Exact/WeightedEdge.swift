/// A possible pair of two nodes and what it is worth. Nodes are numbered from 0.
public struct WeightedEdge<Weight: FixedWidthInteger & SignedInteger & Sendable>: Hashable, Sendable {
  public var first: Int
  public var second: Int
  public var weight: Weight

  public init(_ first: Int, _ second: Int, weight: Weight) {
    self.first = first
    self.second = second
    self.weight = weight
  }
}

extension WeightedEdge {
  func raised(by bonus: Weight) -> WeightedEdge {
    WeightedEdge(first, second, weight: weight + bonus)
  }
}
