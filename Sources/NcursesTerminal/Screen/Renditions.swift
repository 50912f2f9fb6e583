import CNcurses
import TerminalKit

/// How a cell is set: ncurses attributes and a colour pair.
struct Rendition {
  let attributes: UInt32
  let pair: Int32
  /// A blank that is set so; cells of one plain character are made from it.
  let blank: cchar_t
}

/// The renditions of a theme, each worked out when a cell first needs it.
struct Renditions {
  var theme: Theme {
    didSet {
      known = []
      places = Self.nowhere
    }
  }

  private var pairs: ColorPairs
  private var known: [Rendition] = []
  // Which of the known ones is meant by a role and an overlay, from 1; 0 for one that is not known yet. Overlays are
  // counted from 1 too, so that 0 is none.
  private var places = Self.nowhere

  private static let roleCount = StyleRole.allCases.count
  private static var nowhere: [UInt16] {
    Array(repeating: 0, count: roleCount * (roleCount + 1))
  }

  init(theme: Theme, pairs: ColorPairs) {
    self.theme = theme
    self.pairs = pairs
  }

  /// How a cell with this role and overlay is set.
  mutating func rendition(_ role: StyleRole, overlay: StyleRole?) -> Rendition {
    let index =
      Int(role.rawValue) * (Self.roleCount + 1) + (overlay.map { Int($0.rawValue) + 1 } ?? 0)
    if places[index] > 0 { return known[Int(places[index]) - 1] }
    let style = pairs.depth.lowered(theme.style(role, overlay: overlay))
    let (attributes, pair) = (Self.attributes(style.attributes), pairs.pair(for: style))
    let rendition = Rendition(
      attributes: attributes, pair: pair, blank: curses_blank_cell(attributes, pair))
    known.append(rendition)
    places[index] = UInt16(known.count)
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
