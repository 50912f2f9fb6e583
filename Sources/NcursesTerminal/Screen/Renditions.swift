import CNcurses
import TerminalKit

/// How a cell is set: ncurses attributes and a colour pair.
struct Rendition {
  /// Its place among those of the theme; 0 for the terminal's own way.
  let index: Int
  let attributes: attr_t
  let pair: Int32
  /// A blank that is set so; cells of one plain character are made from it for ncurses.
  let blank: cchar_t

  init(index: Int, attributes: attr_t, pair: Int32) {
    self.index = index
    self.attributes = attributes
    self.pair = pair
    blank = curses_blank_cell(attributes, pair)
  }
}

/// The renditions of a theme, each worked out when a cell first needs it.
struct Renditions {
  var theme: Theme {
    didSet { self = Renditions(theme: theme, pairs: pairs) }
  }

  private var pairs: ColorPairs
  private var known = [Rendition(index: 0, attributes: 0, pair: 0)]
  // The bytes between known ones, by the index of the old and then of the new.
  private var sequences: [[[UInt8]?]] = []
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
    let rendition =
      known.first { $0.attributes == attributes && $0.pair == pair }
      ?? Rendition(index: known.count, attributes: attributes, pair: pair)
    if rendition.index == known.count { known.append(rendition) }
    places[index] = UInt16(rendition.index + 1)
    return rendition
  }

  /// The terminal's own way to set a cell.
  var normal: Rendition { known[0] }

  /// The bytes that lead from one rendition to another.
  mutating func sequence(from old: Rendition, to new: Rendition) -> [UInt8] {
    while sequences.count <= old.index { sequences.append([]) }
    while sequences[old.index].count <= new.index { sequences[old.index].append(nil) }
    if let sequence = sequences[old.index][new.index] { return sequence }
    var sequence = StyleSequence.between(old, new)
    StyleMerger.merge(&sequence)
    sequences[old.index][new.index] = sequence
    return sequence
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
