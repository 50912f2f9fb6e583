/// How many colours a terminal has, and how a theme's colours are lowered to them.
public enum ColorDepth: Int, Comparable, CaseIterable, Sendable {
  /// No colours: attributes alone set text apart.
  case none
  /// The eight system colours.
  case eight
  /// The eight system colours, each also bright.
  case sixteen
  /// The palette of 256: system colours, a cube and a ramp of greys.
  case indexed
  /// Every red, green and blue from 0 to 255.
  case direct

  /// Whether the left depth has fewer colours.
  public static func < (left: ColorDepth, right: ColorDepth) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The colour of this depth that comes closest; `.terminal` stays itself.
  ///
  /// From a cube colour down to system colours the hue is kept rather than the distance, so that
  /// a muted red becomes red and not grey.
  public func lowered(_ color: Color) -> Color {
    switch (self, color) {
    case (.none, _), (_, .terminal):
      .terminal
    case (.direct, _), (.indexed, .indexed), (.sixteen, .indexed(0...15)),
      (.eight, .indexed(0...7)):
      color
    case (.eight, .indexed(8)):
      // Bright black is a grey; black itself would vanish on most terminals.
      .indexed(7)
    case (.eight, .indexed(let index)) where index < 16:
      .indexed(index - 8)
    case (_, .indexed(let index)):
      lowered(Palette.components(of: index))
    case (_, .rgb(let red, let green, let blue)):
      lowered(RGB(red: red, green: green, blue: blue))
    }
  }

  /// This style in colours of this depth; text never lands on a background of its own colour.
  public func lowered(_ style: Style) -> Style {
    var result = style
    result.foreground = style.foreground.map(lowered)
    result.background = style.background.map(lowered)
    // Grey is so different from terminal to terminal that nothing can be read on all of them.
    if self == .sixteen, result.background == .indexed(8) { result.background = .indexed(0) }
    guard self != .none, style.foreground != style.background else { return result }
    switch (result.foreground ?? .terminal, result.background ?? .terminal) {
    case (.indexed(0), .terminal) where style.foreground != .indexed(0):
      // A dark grey that became black: the terminal's own colour can be read on any background.
      result.foreground = .terminal
    case (.indexed(let foreground), .indexed(let background)) where foreground == background:
      result.foreground = .indexed(Palette.contrast(to: background))
    default:
      break
    }
    makeReadable(&result, wanted: style.foreground)
    // Terminals of eight colours show bold black as grey.
    if self == .eight, result.foreground == .indexed(0) { result.attributes.remove(.bold) }
    return result
  }

  /// Gives a text that can hardly be read in so few colours another one, if need be that of all text.
  private func makeReadable(_ style: inout Style, wanted: Color?) {
    // Black is meant as it is.
    guard self == .eight || self == .sixteen, wanted != .indexed(0),
      case .indexed(let index)? = style.foreground,
      let wanted = wanted.flatMap({ Palette.components(of: $0) })
    else { return }
    let ground: UInt8
    switch style.background ?? .terminal {
    case .terminal: ground = 0
    case .indexed(let index): ground = index
    case .rgb: return
    }
    // Of eight colours few are far apart.
    let least = self == .eight ? 3.0 : 4.55
    guard Readability.contrast(index, ground) < least else { return }
    let readable = Readability.readable(
      like: wanted, on: ground, outOf: self == .eight ? 8 : 16, least: least)
    style.foreground =
      readable.map(Color.indexed)
      ?? (style.background == nil || style.background == .terminal
        ? .terminal : .indexed(Palette.contrast(to: ground)))
  }

  private func lowered(_ rgb: RGB) -> Color {
    switch self {
    case .indexed: .indexed(Palette.nearestFixed(to: rgb))
    case .sixteen: .indexed(Palette.nearestSystem(to: rgb, hasBright: true))
    default: .indexed(Palette.nearestSystem(to: rgb, hasBright: false))
    }
  }
}
