/// The parts of a direct colour, each from 0 to 255.
struct RGB: Equatable {
  var red, green, blue: UInt8
}

/// The 256 colours that terminals share: 16 system colours, a 6 by 6 by 6 cube, 24 greys.
package enum Palette {
  /// A palette colour by its parts.
  package static func direct(_ index: UInt8) -> Color {
    let rgb = components(of: index)
    return .rgb(red: rgb.red, green: rgb.green, blue: rgb.blue)
  }

  /// The parts of a colour; nil for the terminal's own.
  static func components(of color: Color) -> RGB? {
    switch color {
    case .terminal: nil
    case .indexed(let index): components(of: index)
    case .rgb(let red, let green, let blue): RGB(red: red, green: green, blue: blue)
    }
  }

  /// The parts of a palette colour; system colours as xterm has them, since users may change theirs.
  static func components(of index: UInt8) -> RGB {
    switch index {
    case 0..<16:
      return system[Int(index)]
    case 16..<232:
      let offset = Int(index) - 16
      return RGB(
        red: levels[offset / 36], green: levels[offset / 6 % 6], blue: levels[offset % 6])
    default:
      let grey = 8 + (index - 232) * 10
      return RGB(red: grey, green: grey, blue: grey)
    }
  }

  /// The nearest colour of the cube or the greys, which no user changes.
  static func nearestFixed(to rgb: RGB) -> UInt8 {
    let (red, green, blue) = (level(rgb.red), level(rgb.green), level(rgb.blue))
    let cube = UInt8(16 + 36 * red + 6 * green + blue)
    let mean = (Int(rgb.red) + Int(rgb.green) + Int(rgb.blue)) / 3
    let grey = UInt8(232 + min(23, max(0, (mean - 3) / 10)))
    return distance(components(of: grey), rgb) < distance(components(of: cube), rgb) ? grey : cube
  }

  /// The system colour of the same hue, or the grey of the same brightness.
  static func nearestSystem(to rgb: RGB, hasBright: Bool) -> UInt8 {
    let (red, green, blue) = (Int(rgb.red), Int(rgb.green), Int(rgb.blue))
    let high = max(red, green, blue)
    let low = min(red, green, blue)
    if high - low < 40 {
      let luminance = luminance(of: rgb)
      guard hasBright else { return luminance < 85 ? 0 : 7 }
      return luminance < 64 ? 0 : luminance < 178 ? 8 : luminance < 242 ? 7 : 15
    }
    // A part counts as lit when it lies in the upper half between the weakest and the strongest.
    // What is nearly black is meant as a ground.
    if high < 64 { return 0 }
    let middle = (high + low) / 2
    let hue = (red > middle ? 1 : 0) + (green > middle ? 2 : 0) + (blue > middle ? 4 : 0)
    return UInt8(hue + (hasBright && high > 215 ? 8 : 0))
  }

  /// Black or white, whichever can be read on this colour of the palette.
  static func contrast(to index: UInt8) -> UInt8 {
    luminance(of: components(of: index)) < 128 ? 7 : 0
  }

  private static let levels: [UInt8] = [0, 95, 135, 175, 215, 255]

  // As bright as the eye takes it (ITU-R BT.601).
  private static func luminance(of rgb: RGB) -> Int {
    (Int(rgb.red) * 299 + Int(rgb.green) * 587 + Int(rgb.blue) * 114) / 1000
  }

  private static func level(_ part: UInt8) -> Int {
    part < 48 ? 0 : part < 115 ? 1 : (Int(part) - 35) / 40
  }

  private static func distance(_ left: RGB, _ right: RGB) -> Int {
    let red = Int(left.red) - Int(right.red)
    let green = Int(left.green) - Int(right.green)
    let blue = Int(left.blue) - Int(right.blue)
    return red * red + green * green + blue * blue
  }

  static let system: [RGB] = [
    RGB(red: 0, green: 0, blue: 0), RGB(red: 205, green: 0, blue: 0),
    RGB(red: 0, green: 205, blue: 0), RGB(red: 205, green: 205, blue: 0),
    RGB(red: 0, green: 0, blue: 238), RGB(red: 205, green: 0, blue: 205),
    RGB(red: 0, green: 205, blue: 205), RGB(red: 229, green: 229, blue: 229),
    RGB(red: 127, green: 127, blue: 127), RGB(red: 255, green: 0, blue: 0),
    RGB(red: 0, green: 255, blue: 0), RGB(red: 255, green: 255, blue: 0),
    RGB(red: 92, green: 92, blue: 255), RGB(red: 255, green: 0, blue: 255),
    RGB(red: 0, green: 255, blue: 255), RGB(red: 255, green: 255, blue: 255),
  ]
}
