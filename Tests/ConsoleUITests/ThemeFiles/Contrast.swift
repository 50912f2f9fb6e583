import Foundation
import TerminalKit

/// The contrast of text by WCAG 2, from 1 to 21.
enum Contrast {
  /// The grounds that a theme is made for: its own, or else those that dark terminals are known to have.
  static func assumedGrounds(of theme: Theme) -> [Color] {
    let ground = theme.style(.text).background
    if let ground, luminance(ground) != nil { return [ground] }
    return [.rgb(red: 0, green: 0, blue: 0), .rgb(red: 0x1E, green: 0x1E, blue: 0x1E)]
  }

  /// The system colours as terminals come with them.
  enum System: CaseIterable {
    case xterm, vga

    fileprivate var colors: [Int] {
      switch self {
      case .xterm:
        [
          0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F,
          0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
        ]
      case .vga:
        [
          0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA, 0x555555,
          0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
        ]
      }
    }

    /// A system colour by its parts; any other colour as it is.
    func direct(_ color: Color) -> Color {
      guard case .indexed(let index) = color, index < 16 else { return color }
      let parts = colors[Int(index)]
      return .rgb(
        red: UInt8(parts >> 16), green: UInt8(parts >> 8 & 0xFF), blue: UInt8(parts & 0xFF))
    }
  }

  /// The contrast of a style in the colours that a terminal comes with; its own text is that of its ground.
  static func of(_ style: Style, ground: Color, text: Color, in system: System) -> Double? {
    var style = style
    if style.foreground == .terminal { style.foreground = text }
    style.foreground = style.foreground.map(system.direct)
    style.background = style.background.map(system.direct)
    return of(style, ground: system.direct(ground))
  }

  /// The contrast of a style on a ground; nil when the terminal's own settings decide.
  static func of(_ style: Style, ground: Color) -> Double? {
    let background = style.background == .terminal ? ground : style.background ?? ground
    guard let foreground = style.foreground, let text = luminance(foreground),
      let behind = luminance(background)
    else { return nil }
    return (max(text, behind) + 0.05) / (min(text, behind) + 0.05)
  }

  private static func luminance(_ color: Color) -> Double? {
    guard let parts = parts(of: color) else { return nil }
    let linear = parts.map { part in
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// Red, green and blue; nil for the colours that the terminal's user sets.
  private static func parts(of color: Color) -> [Int]? {
    switch color {
    case .terminal, .indexed(0...15): return nil
    case .rgb(let red, let green, let blue): return [red, green, blue].map(Int.init)
    case .indexed(let index) where index >= 232:
      return [Int](repeating: 8 + (Int(index) - 232) * 10, count: 3)
    case .indexed(let index):
      let steps = [0, 95, 135, 175, 215, 255]
      let cube = Int(index) - 16
      return [cube / 36, cube / 6 % 6, cube % 6].map { steps[$0] }
    }
  }
}
