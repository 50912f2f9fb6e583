/// The strokes of a line drawing that meet in one cell: one from its middle to each side.
public struct LineJoint: Equatable, Sendable {
  /// How strong a stroke is.
  public enum Stroke: Int, CaseIterable, Sendable {
    case none, light, heavy
  }

  /// The strokes to the four sides.
  public var up, right, down, left: Stroke

  /// Makes a joint; what is left out has no stroke.
  public init(
    up: Stroke = .none, right: Stroke = .none, down: Stroke = .none, left: Stroke = .none
  ) {
    self.up = up
    self.right = right
    self.down = down
    self.left = left
  }

  /// Lays another joint over this one; to each side the heavier stroke stays.
  public mutating func merge(_ other: LineJoint) {
    up = up.heavier(other.up)
    right = right.heavier(other.right)
    down = down.heavier(other.down)
    left = left.heavier(other.left)
  }

  /// The place among all joints, counting up first and left last.
  var index: Int {
    ((up.rawValue * 3 + right.rawValue) * 3 + down.rawValue) * 3 + left.rawValue
  }
}

extension LineJoint.Stroke {
  fileprivate func heavier(_ other: Self) -> Self { rawValue < other.rawValue ? other : self }
}
