/// Drawers in memory. Keys are kept as bytes, because two texts that Swift calls equal may differ in bytes.
struct MemoryDrawers {
  private var drawers: [Drawer: [[UInt8]: [UInt8]]] = [:]

  mutating func make(_ write: AsideWrite) {
    switch write {
    case .put(let drawer, let key, let value):
      drawers[drawer, default: [:]][Array(key.utf8)] = value
    case .remove(let drawer, let key):
      drawers[drawer]?[Array(key.utf8)] = nil
    case .removeAll(let drawer, let prefix):
      drawers[drawer] = drawers[drawer]?.filter { !$0.key.starts(with: prefix.utf8) }
    }
  }

  func value(in drawer: Drawer, key: String) -> [UInt8]? {
    drawers[drawer]?[Array(key.utf8)]
  }

  func values(in drawer: Drawer, under prefix: String) -> [(key: String, value: [UInt8])] {
    drawers[drawer, default: [:]]
      .filter { $0.key.starts(with: prefix.utf8) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { (String(decoding: $0.key, as: UTF8.self), $0.value) }
  }
}
