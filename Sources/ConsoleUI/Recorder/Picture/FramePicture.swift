public import TerminalKit

/// A drawing of the frame that the mixed video has; where people's videos stand is schematic.
public struct FramePicture: Equatable, Sendable {
  /// How many people a drawing can have.
  public static let peopleRange = 1...9

  /// The layout; nil for one that is not known.
  public let layout: FrameLayout?
  /// What a shared screen does to the people; nil when that is not known.
  public let mode: SharedScreenMode?
  /// Whether somebody shares a screen.
  public let isScreenShared: Bool
  /// How many people are in the call, within `peopleRange`.
  public let people: Int

  /// Makes a drawing; a number of people beyond the range counts as its nearest end.
  public init(
    layout: FrameLayout?, mode: SharedScreenMode?, isScreenShared: Bool, people: Int
  ) {
    self.layout = layout
    self.mode = mode
    self.isScreenShared = isScreenShared
    self.people = min(max(people, Self.peopleRange.lowerBound), Self.peopleRange.upperBound)
  }

  /// What the drawing shows, in one sentence.
  public var words: String {
    if layout == .soundAlone, let help = layout?.help { return help }
    let scene =
      (people == 1 ? "1 person, " : "\(people) people, ")
      + (isScreenShared ? "a shared screen: " : "no shared screen: ")
    guard isKnown, let help = isScreenShared ? mode?.help : layout?.help else {
      return scene + "what the frame looks like is not known."
    }
    return scene + help.prefix(1).lowercased() + help.dropFirst()
  }

  /// Draws caption and frame at the top left of a rectangle, as large as there is room.
  public func draw(in rect: Rect, on canvas: inout Canvas, glyphs: GlyphSet) {
    let rest = rect.split(top: 1).lower
    canvas.clipped(to: rect) { canvas in
      canvas.write(caption(width: rect.size.columns, glyphs), at: rect.origin, role: .textDim)
      if layout == .soundAlone {
        SoundWave.draw(in: rest, on: &canvas, glyphs: glyphs)
      } else {
        let size = FrameTiles.frameSize(in: rest.size)
        let frame = rest.split(top: size.rows).upper.split(left: size.columns).left
        draw(frame, on: &canvas, glyphs: glyphs)
      }
    }
  }

  /// The room that caption and frame take of what there is.
  static func size(in room: Size) -> Size {
    let frame = FrameTiles.frameSize(in: Size(columns: room.columns, rows: room.rows - 1))
    return Size(columns: frame.columns, rows: min(room.rows, frame.rows + 1))
  }

  /// What a person is called in drawings, by number from zero: A, B, C and so on.
  static func name(ofPerson number: Int) -> String {
    number < names.count ? String(names[number]) : "?"
  }

  private static let names = Array("ABCDEFGHI")

  private var isKnown: Bool { layout != nil && (!isScreenShared || mode != nil) }

  private func caption(width: Int, _ glyphs: GlyphSet) -> String {
    if layout == .soundAlone { return TextBlock.cut("No frame, sound alone", to: width, glyphs) }
    guard isScreenShared else { return TextBlock.cut("No shared screen", to: width, glyphs) }
    let mode = mode?.rawValue ?? "not known"
    let texts = ["Shared screen: \(mode)", "Shared: \(mode)", mode]
    return texts.first { $0.utf8.count <= width } ?? TextBlock.cut(mode, to: width, glyphs)
  }

  private func draw(_ frame: Rect, on canvas: inout Canvas, glyphs: GlyphSet) {
    var lines = TileLines(in: frame)
    lines.add(frame, .light)
    guard let layout, isKnown else {
      lines.draw(on: &canvas, glyphs: glyphs)
      write(["not known", "?"], in: frame, role: .textDim, on: &canvas)
      return
    }
    let tiles = FrameTiles(
      layout, people: people, screen: isScreenShared ? mode : nil, in: frame
    ).tiles
    for tile in tiles {
      let inside = tile.rect.inset(columns: 1, rows: 1)
      if tile.content == .screen {
        canvas.fill(inside, with: glyphs.shade, role: .rule)
      } else {
        canvas.clear(tile.rect)
      }
      lines.add(tile.rect, tile.isSpeaker ? .heavy : .light)
    }
    lines.draw(on: &canvas, glyphs: glyphs)
    for tile in tiles {
      write(
        tile.content.labels, in: tile.uncovered, role: tile.isSpeaker ? .textStrong : .text,
        on: &canvas)
    }
  }

  // The first text that fits, in the middle.
  private func write(
    _ texts: [String], in tile: Rect, role: StyleRole, on canvas: inout Canvas
  ) {
    let inside = tile.inset(columns: 1, rows: 1)
    guard inside.size.rows > 0,
      let text = texts.first(where: { TextWidth.of($0) <= inside.size.columns })
    else { return }
    let place = inside.centered(Size(columns: TextWidth.of(text), rows: 1))
    canvas.write(text, at: place.origin, role: role)
  }
}

extension FrameTiles.Content {
  /// What is written into the tile, from the longest text to the shortest.
  fileprivate var labels: [String] {
    switch self {
    case .person(let number):
      let name = FramePicture.name(ofPerson: number)
      return number == 0 ? ["\(name) speaks", "\(name) )))", "\(name)))", name] : [name]
    case .others(let count): return ["+\(count)"]
    case .nobody: return []
    case .screen: return [" screen ", "screen"]
    }
  }
}
