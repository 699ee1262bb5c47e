/// The sizes of the groups for a number of people, largest first; empty when no division is allowed.
///
/// Size 2 with an odd number makes one group of three. Size 3 makes one or two groups of four; size 4 makes one to
/// three groups of three; five people make three and two.
public func groupSizes(for people: Int, size: Int) -> [Int] {
  let whole = people / size
  let rest = people % size
  switch (size, people, rest) {
  case (_, ..<2, _): return []
  case (2, _, 0), (3, _, 0), (4, _, 0): return Array(repeating: size, count: whole)
  case (2, 3..., 1): return [3] + Array(repeating: 2, count: whole - 1)
  case (3, 5, _), (4, 5, _): return [3, 2]
  case (3, 4..., 1): return [4] + Array(repeating: 3, count: whole - 1)
  case (3, 8..., 2): return [4, 4] + Array(repeating: 3, count: whole - 2)
  case (4, 3..., 3): return Array(repeating: 4, count: whole) + [3]
  case (4, 6..., 2): return Array(repeating: 4, count: whole - 1) + [3, 3]
  case (4, 9..., 1): return Array(repeating: 4, count: whole - 2) + [3, 3, 3]
  case (_, 2...4, _): return [people]
  default: return []
  }
}
