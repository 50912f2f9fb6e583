private import CNcurses
import TerminalKit

/// The colour pairs in use: made on demand, shared by every style of the same two colours.
struct ColorPairs {
  /// The depth that styles are lowered to.
  let depth: ColorDepth
  // Colour numbers below this stand for the palette even where numbers are direct colours.
  private let paletteSize: Int
  private let hasDefaultColors: Bool
  // Those of the pairs, which count from one.
  private var colors: [(foreground: Int32, background: Int32)] = []

  /// Finds out what the terminal that ncurses has just opened can do, and starts its colours.
  /// - Parameters:
  ///   - type: the name of its terminfo entry.
  ///   - refusesColor: whether the user wants none.
  init(type: String, refusesColor: Bool) {
    guard !refusesColor, has_colors(), start_color() == OK else {
      depth = .none
      paletteSize = 0
      hasDefaultColors = false
      return
    }
    hasDefaultColors = use_default_colors() == OK
    let count = curses_color_count()
    if curses_has_direct_color() {
      depth = .direct
    } else {
      depth = count >= 256 ? .indexed : count >= 16 ? .sixteen : count >= 8 ? .eight : .none
    }
    paletteSize = type.hasSuffix("-direct256") ? 256 : type.hasSuffix("-direct16") ? 16 : 8
  }

  /// The pair for the colours of a lowered style; 0, the terminal's own colours, when all are taken.
  mutating func pair(for style: Style) -> Int32 {
    guard depth != .none else { return 0 }
    let wanted = (
      foreground: number(style.foreground ?? .terminal, isForeground: true),
      background: number(style.background ?? .terminal, isForeground: false)
    )
    if wanted == (-1, -1) { return 0 }
    if let index = colors.firstIndex(where: { $0 == wanted }) { return Int32(index + 1) }
    let pair = Int32(colors.count + 1)
    guard pair < curses_pair_count(),
      init_extended_pair(pair, wanted.foreground, wanted.background) == OK
    else { return 0 }
    colors.append(wanted)
    return pair
  }

  private func number(_ color: Color, isForeground: Bool) -> Int32 {
    switch color {
    case .terminal:
      return hasDefaultColors ? -1 : isForeground ? 7 : 0
    case .indexed(let index) where depth != .direct || Int(index) < paletteSize:
      return Int32(index)
    case .indexed(let index):
      return number(Palette.direct(index), isForeground: isForeground)
    case .rgb(let red, let green, let blue):
      let value = Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
      // The darkest blues have the numbers of the palette; one step of green beside them is unseen.
      return Int(value) < paletteSize ? value | 0x100 : value
    }
  }
}
