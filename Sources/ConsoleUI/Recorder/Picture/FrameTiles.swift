import TerminalKit

/// Which tile stands where in a frame; neighbours share the line between them.
struct FrameTiles: Equatable {
  /// What a tile shows.
  enum Content: Equatable {
    /// A person by number from zero; the first is the one who speaks.
    case person(Int)
    /// How many more people there are than tiles.
    case others(Int)
    /// Room that is left over.
    case nobody
    case screen
  }

  /// A part of the frame.
  struct Tile: Equatable {
    let content: Content
    /// The tile with the lines around it.
    let rect: Rect
    /// The part of it that no other tile covers, with the lines around it.
    let uncovered: Rect

    init(_ content: Content, in rect: Rect, uncovered: Rect? = nil) {
      self.content = content
      self.rect = rect
      self.uncovered = uncovered ?? rect
    }

    /// Whether it shows the one who speaks.
    var isSpeaker: Bool { content == .person(0) }
  }

  /// The tiles; a later one lies over those before it.
  let tiles: [Tile]

  /// Places people, at least one, and a screen where one is shared.
  init(_ layout: FrameLayout, people: Int, screen: SharedScreenMode?, in frame: Rect) {
    func arrange(_ region: Rect) -> [Tile] {
      layout == .speaker ? Self.speaker(people, in: region) : Self.grid(people, in: region)
    }
    guard layout != .soundAlone, frame.width >= leastWidth, frame.height >= leastHeight else {
      tiles = []
      return
    }
    // Three eighths for the people, in an even number of columns so that two tiles are of one size.
    let side = frame.width - max(leastWidth, frame.width * 3 / 16 * 2)...frame.width
    let left = frame.part(columns: 0...side.lowerBound, rows: 0...frame.height)
    switch screen {
    case nil:
      tiles = arrange(frame)
    case .hide:
      tiles = [Tile(.screen, in: frame)]
    case .beside:
      let right = frame.part(columns: side, rows: 0...frame.height)
      tiles = [Tile(.screen, in: left)] + arrange(right)
    case .overlap:
      let corner = frame.part(columns: side, rows: 0...max(leastHeight, frame.height * 2 / 3))
      tiles = [Tile(.screen, in: frame, uncovered: left)] + arrange(corner)
    }
  }

  /// The largest frame of about 16 to 9 in a room, where a cell is twice as high as wide.
  static func frameSize(in room: Size) -> Size {
    // The picture reaches from the middle of a line to the middle of the one opposite.
    let width = min(room.columns - 1, ((room.rows - 1) * 32 + 8) / 9)
    let height = min(room.rows - 1, (width * 9 + 16) / 32)
    guard width >= leastWidth, height >= leastHeight else { return Size(columns: 0, rows: 0) }
    // Rows are whole, so that fewer columns may come nearer to the shape.
    return Size(columns: min(width, (height * 32 + 8) / 9) + 1, rows: height + 1)
  }

  // Whoever speaks has most of the room; the others are small at the side, or below where it is narrow.
  private static func speaker(_ people: Int, in region: Rect) -> [Tile] {
    let isWide = region.width >= 2 * region.height
    return isWide ? speakerAtLeft(people, in: region) : speakerAbove(people, in: region)
  }

  private static func speakerAtLeft(_ people: Int, in region: Rect) -> [Tile] {
    let width = max(leastWidth, (region.width + 2) / 4)
    let height = max(leastHeight, (width * 9 + 16) / 32)
    let others = contents(of: 1..<people, slots: region.height / height)
    let rest = region.width - width
    guard !others.isEmpty, rest >= width, rest * region.height > width * height else {
      return [Tile(.person(0), in: region)]
    }
    let side = rest...region.width
    let used = others.count * height
    return [Tile(.person(0), in: region.part(columns: 0...rest, rows: 0...region.height))]
      + others.enumerated().map { index, content in
        Tile(
          content, in: region.part(columns: side, rows: index * height...(index + 1) * height))
      }
      + nobody(in: region.part(columns: side, rows: used...region.height))
  }

  private static func speakerAbove(_ people: Int, in region: Rect) -> [Tile] {
    let height = max(leastHeight, region.height / 3)
    let others = contents(of: 1..<people, slots: region.width / leastWidth)
    let rest = region.height - height
    guard !others.isEmpty, rest > height else { return [Tile(.person(0), in: region)] }
    return [Tile(.person(0), in: region.part(columns: 0...region.width, rows: 0...rest))]
      + others.enumerated().map { index, content in
        let columns = span(index, of: others.count, region.width)
        return Tile(content, in: region.part(columns: columns, rows: rest...region.height))
      }
  }

  // Everybody in tiles of one size, row by row.
  private static func grid(_ people: Int, in region: Rect) -> [Tile] {
    let mostRows = region.height / leastHeight
    let contents = contents(of: 0..<people, slots: mostRows * (region.width / leastWidth))
    let columns = columnCount(for: contents.count, in: region, mostRows: mostRows)
    let rows = (contents.count + columns - 1) / columns
    let tiles = contents.enumerated().map { index, content in
      Tile(
        content,
        in: region.part(
          columns: span(index % columns, of: columns, region.width),
          rows: span(index / columns, of: rows, region.height)))
    }
    guard let last = tiles.last else { return [] }
    return tiles
      + nobody(
        in: region.part(
          columns: last.rect.right - 1 - region.left...region.width,
          rows: span(rows - 1, of: rows, region.height)))
  }

  private static func nobody(in region: Rect) -> [Tile] {
    region.width > 0 && region.height > 0 ? [Tile(.nobody, in: region)] : []
  }

  // The number of columns with which pictures of 16 to 9 are largest.
  private static func columnCount(for count: Int, in region: Rect, mostRows: Int) -> Int {
    var best = (columns: 1, width: 0.0)
    for columns in 1...max(1, min(count, region.width / leastWidth)) {
      let rows = (count + columns - 1) / columns
      guard rows <= mostRows else { continue }
      let width = min(
        Double(region.width) / Double(columns), Double(region.height * 32) / Double(rows * 9))
      if width > best.width { best = (columns, width) }
    }
    return best.columns
  }

  private static func contents(of people: Range<Int>, slots: Int) -> [Content] {
    guard slots > 0 else { return [] }
    guard people.count > slots else { return people.map(Content.person) }
    // A single tile is for the one who speaks.
    if slots == 1, people.lowerBound == 0 { return [.person(0)] }
    let shown = people.prefix(slots - 1)
    return shown.map(Content.person) + [.others(people.count - shown.count)]
  }

  // One of several equal parts of a length.
  private static func span(_ part: Int, of parts: Int, _ length: Int) -> ClosedRange<Int> {
    func edge(_ index: Int) -> Int { (2 * index * length + parts) / (2 * parts) }
    return edge(part)...edge(part + 1)
  }
}

// From line to line, so that three cells of text and one row fit between.
private let leastWidth = 4
private let leastHeight = 2

extension Rect {
  /// How far it is from the first column to the last.
  fileprivate var width: Int { size.columns - 1 }
  /// How far it is from the first row to the last.
  fileprivate var height: Int { size.rows - 1 }

  /// The part from one of its columns to another, and from one of its rows to another.
  fileprivate func part(columns: ClosedRange<Int>, rows: ClosedRange<Int>) -> Rect {
    Rect(
      left: left + columns.lowerBound, top: top + rows.lowerBound, columns: columns.count,
      rows: rows.count)
  }
}
