import TerminalKit

/// The lines around tiles; where tiles touch, their lines join.
struct TileLines {
  private let area: Rect
  private var joints: [LineJoint]

  /// Begins without a line; nothing is kept outside the area.
  init(in area: Rect) {
    self.area = area
    joints = Array(repeating: LineJoint(), count: area.size.columns * area.size.rows)
  }

  /// Adds the outline of a tile.
  mutating func add(_ rect: Rect, _ stroke: LineJoint.Stroke) {
    guard rect.size.columns > 1, rect.size.rows > 1 else { return }
    for column in rect.left..<rect.right {
      let left = column > rect.left ? stroke : .none
      let right = column < rect.right - 1 ? stroke : .none
      for row in [rect.top, rect.bottom - 1] {
        add(LineJoint(right: right, left: left), at: Point(column: column, row: row))
      }
    }
    for row in rect.top..<rect.bottom {
      let up = row > rect.top ? stroke : .none
      let down = row < rect.bottom - 1 ? stroke : .none
      for column in [rect.left, rect.right - 1] {
        add(LineJoint(up: up, down: down), at: Point(column: column, row: row))
      }
    }
  }

  private mutating func add(_ joint: LineJoint, at point: Point) {
    guard area.contains(point) else { return }
    joints[index(of: point)].merge(joint)
  }

  private func index(of point: Point) -> Int {
    (point.row - area.top) * area.size.columns + point.column - area.left
  }

  /// Draws the lines, the heavy ones stronger.
  func draw(on canvas: inout Canvas, glyphs: GlyphSet) {
    for row in area.top..<area.bottom {
      for column in area.left..<area.right {
        let point = Point(column: column, row: row)
        let joint = joints[index(of: point)]
        guard joint != LineJoint() else { continue }
        canvas.write(
          String(glyphs.character(for: joint)), at: point,
          role: joint.hasHeavyStroke ? .textStrong : .rule)
      }
    }
  }
}

extension LineJoint {
  fileprivate var hasHeavyStroke: Bool { [up, right, down, left].contains(.heavy) }
}
