/// The departments about which nothing is printed, so that no figure speaks of fewer than k people.
///
/// Every department of fewer than k people is hidden. If any is, hidden ones are added, smallest first, until at
/// least two are hidden and they hold k people together: what is left when the printed cells are taken from the
/// printed totals then speaks of them together only. A greater k hides the same departments and more, so that two
/// outputs say no more than the one with the smaller k.
public func hiddenDepartments(sizes: [Int], k: Int) -> Set<Int> {
  let order = sizes.indices.sorted { (sizes[$0], $0) < (sizes[$1], $1) }
  var hidden: Set<Int> = []
  var people = 0
  for department in order {
    let needed = sizes[department] < k || !hidden.isEmpty && (hidden.count < 2 || people < k)
    guard needed else { break }
    hidden.insert(department)
    people += sizes[department]
  }
  return hidden
}
