extension Session {
  /// The activity that comes after the one shown; the first, as long as none is.
  public var next: AgendaItem? { current == nil ? agenda.first : neighbour(1) }

  /// The activity that comes before the one shown.
  public var previous: AgendaItem? { neighbour(-1) }

  private func neighbour(_ step: Int) -> AgendaItem? {
    guard let index = current.flatMap(index(of:)), agenda.indices.contains(index + step) else { return nil }
    return agenda[index + step]
  }
}
