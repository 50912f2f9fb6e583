private import CNcurses
import TerminalKit

/// How a cell is set: ncurses attributes and a colour pair.
struct Rendition: Equatable {
  let attributes: UInt32
  let pair: Int32
}

/// The renditions of a theme, each worked out when a cell first needs it.
struct Renditions {
  var theme: Theme {
    didSet { known = Self.none }
  }

  private var pairs: ColorPairs
  // One place per role and overlay; overlays are counted from 1, so that 0 is none.
  private var known = Self.none

  private static let roleCount = StyleRole.allCases.count
  private static var none: [Rendition?] {
    Array(repeating: nil, count: roleCount * (roleCount + 1))
  }

  init(theme: Theme, pairs: ColorPairs) {
    self.theme = theme
    self.pairs = pairs
  }

  /// How a cell with this role and overlay is set.
  mutating func rendition(_ role: StyleRole, overlay: StyleRole?) -> Rendition {
    let index =
      Int(role.rawValue) * (Self.roleCount + 1) + (overlay.map { Int($0.rawValue) + 1 } ?? 0)
    if let rendition = known[index] { return rendition }
    let style = pairs.depth.lowered(theme.style(role, overlay: overlay))
    let rendition = Rendition(
      attributes: Self.attributes(style.attributes), pair: pairs.pair(for: style))
    known[index] = rendition
    return rendition
  }

  private static func attributes(_ attributes: TextAttributes) -> attr_t {
    var bits: attr_t = 0
    if attributes.contains(.bold) { bits |= curses_bold }
    if attributes.contains(.dim) { bits |= curses_dim }
    if attributes.contains(.underline) { bits |= curses_underline }
    if attributes.contains(.reverse) { bits |= curses_reverse }
    if attributes.contains(.italic) { bits |= curses_italic }
    return bits
  }
}
