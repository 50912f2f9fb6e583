/// Keeps text readable where a theme is lowered to the system colours, which every terminal shows in its own way.
enum Readability {
  /// The system colours of xterm and of VGA, between which those of most terminals lie.
  private static let palettes = [
    Palette.system,
    [
      0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA, 0x555555,
      0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
    ].map { RGB(red: UInt8($0 >> 16), green: UInt8($0 >> 8 & 0xFF), blue: UInt8($0 & 0xFF)) },
  ]

  /// The contrast of two system colours by WCAG 2, from 1 to 21, where it is least.
  static func contrast(_ index: UInt8, _ ground: UInt8) -> Double {
    palettes.reduce(21) { least, palette in
      let (text, behind) = (light(of: palette[Int(index)]), light(of: palette[Int(ground)]))
      return min(least, (max(text, behind) + 0.05) / (min(text, behind) + 0.05))
    }
  }

  /// The system colour of nearly the same hue, or of nearly the same grey, that can be read on a ground.
  /// - Parameters:
  ///   - wanted: The colour as the theme has it.
  ///   - ground: The system colour behind it.
  ///   - count: How many system colours there are.
  ///   - least: The contrast that it must have.
  /// - Returns: The index; nil where none can be read.
  static func readable(
    like wanted: RGB, on ground: UInt8, outOf count: Int, least: Double
  ) -> UInt8? {
    let candidates = (0..<UInt8(count)).filter { contrast($0, ground) >= least }
    guard let hue = hue(of: wanted) else {
      let greys = candidates.filter { [0, 7, 8, 15].contains($0) }
      return greys.min { distance(to: wanted, $0) < distance(to: wanted, $1) }
    }
    let near = candidates.compactMap { index -> (index: UInt8, distance: Int)? in
      guard let own = self.hue(of: Palette.components(of: index)) else { return nil }
      let apart = abs(own - hue)
      return (index, min(apart, 360 - apart))
    }.filter { $0.distance <= farthestHue }
    return near.min {
      ($0.distance, contrast($1.index, ground)) < ($1.distance, contrast($0.index, ground))
    }?.index
  }

  // A sixth of the circle lies between two hues of the system colours.
  private static let farthestHue = 35

  private static func distance(to wanted: RGB, _ index: UInt8) -> Double {
    abs(light(of: wanted) - light(of: Palette.components(of: index)))
  }

  /// The hue in degrees; nil for what is nearly grey.
  private static func hue(of rgb: RGB) -> Int? {
    let (red, green, blue) = (Int(rgb.red), Int(rgb.green), Int(rgb.blue))
    let high = max(red, green, blue)
    let span = high - min(red, green, blue)
    guard span >= 40 else { return nil }
    let sixth: Int
    switch high {
    case red: sixth = 60 * (green - blue) / span
    case green: sixth = 120 + 60 * (blue - red) / span
    default: sixth = 240 + 60 * (red - green) / span
    }
    return (sixth + 360) % 360
  }

  // Relative luminance, with the curve of sRGB as a polynomial.
  private static func light(of rgb: RGB) -> Double {
    func linear(_ part: UInt8) -> Double {
      let value = Double(part) / 255
      return value * (0.012522878 + value * (0.682171111 + value * 0.305306011))
    }
    return 0.2126 * linear(rgb.red) + 0.7152 * linear(rgb.green) + 0.0722 * linear(rgb.blue)
  }
}
