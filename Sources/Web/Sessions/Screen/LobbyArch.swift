import Foundation

/// The 49 stones of the arch: wedges between two ellipses around (800, 620), in a drawing of 1600 by 620.
enum LobbyArch {
  static let stones = 49
  private static let outer = (x: 796.0, y: 614.0)
  private static let inner = (x: 678.0, y: 496.0)

  /// How many people one stone stands for: one up to 49, then so many that all are on the arch.
  static func peoplePerStone(_ people: Int) -> Int {
    max(1, (people + stones - 1) / stones)
  }

  /// Stones are laid from both banks towards the keystone.
  static let layingOrder: [Int] = (0..<stones).map { $0 % 2 == 0 ? $0 / 2 : stones - 1 - $0 / 2 }

  /// The outline of each stone, from the left bank to the right.
  static let outlines: [String] = (0..<stones).map { index in
    let step = Double.pi / Double(stones)
    let joint = 0.004
    let (start, end) = (Double(index) * step + joint, Double(index + 1) * step - joint)
    return "M\(point(inner, start))L\(point(outer, start))A796 614 0 0 1 \(point(outer, end))"
      + "L\(point(inner, end))A678 496 0 0 0 \(point(inner, start))z"
  }

  // The angle runs from the left bank over the top.
  private static func point(_ radius: (x: Double, y: Double), _ angle: Double) -> String {
    let (x, y) = (800 - radius.x * cos(angle), 620 - radius.y * sin(angle))
    return "\((x * 10).rounded() / 10) \((y * 10).rounded() / 10)"
  }
}
