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
