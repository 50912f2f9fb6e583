public import RecordingCore
public import TerminalKit

/// What the mixed video will look like, without and with a shared screen, and when the recording starts.
public struct Picture: Equatable, Sendable {
  /// The room in which everything shows.
  public static let preferredSize = Size(columns: 48, rows: 11)

  /// The frame while nobody shares a screen.
  public let plain: FramePicture
  /// The frame while somebody does.
  public let shared: FramePicture
  /// When the recording starts.
  public let start: TriggerLine

  /// Makes the picture of a draft's effective values for a number of people.
  public init(_ draft: Draft, people: Int) {
    self.init(
      layout: FrameLayout(draft), mode: SharedScreenMode(draft), trigger: StartTrigger(draft),
      people: people)
  }

  /// Makes the picture of three settings; nil stands for a value that is not known.
  public init(
    layout: FrameLayout?, mode: SharedScreenMode?, trigger: StartTrigger?, people: Int
  ) {
    plain = FramePicture(layout: layout, mode: mode, isScreenShared: false, people: people)
    shared = FramePicture(layout: layout, mode: mode, isScreenShared: true, people: people)
    start = TriggerLine(trigger)
  }

  /// What the picture shows, in a sentence for each of its parts.
  public var words: String {
    let frames = plain.words == shared.words ? [plain.words] : [plain.words, shared.words]
    return (frames + [start.words]).joined(separator: " ")
  }

  /// Draws both frames side by side and the line of call time below.
  ///
  /// Where it is narrow one frame stays: the one without a shared screen, unless the other is first.
  public func draw(
    in rect: Rect, isSharedFirst: Bool = false, on canvas: inout Canvas, glyphs: GlyphSet
  ) {
    let hasOwnVideos = plain.layout == .galleryWithOwnVideos
    // With room for everything the row is kept free, so that a change of the layout moves nothing.
    let ownRows = rect.size.rows >= (hasOwnVideos ? 7 : Self.preferredSize.rows) ? 1 : 0
    let rows = rect.size.rows - ownRows
    let startRows = rows >= 10 ? 2 : rows >= 7 ? 1 : 0
    let room = rect.split(top: rows - startRows).upper
    let frames = drawFrames(isSharedFirst: isSharedFirst, in: room, on: &canvas, glyphs: glyphs)
    let (own, rest) = rect.split(top: frames).lower.split(top: ownRows)
    if hasOwnVideos { drawOwnVideos(in: own, on: &canvas, glyphs) }
    start.draw(in: rest.split(top: startRows).upper, on: &canvas, glyphs: glyphs)
  }

  // The rows used.
  private func drawFrames(
    isSharedFirst: Bool, in room: Rect, on canvas: inout Canvas, glyphs: GlyphSet
  ) -> Int {
    let first = isSharedFirst ? shared : plain
    guard room.size.columns >= Self.leastForTwo else {
      first.draw(in: room, on: &canvas, glyphs: glyphs)
      return FramePicture.size(in: room.size).rows
    }
    let half = Size(columns: (room.size.columns - Self.gap) / 2, rows: room.size.rows)
    let size = FramePicture.size(in: half)
    // Captions may be wider than low frames.
    let width = min(half.columns, max(size.columns, Self.captionWidth))
    let place = room.split(top: size.rows).upper
    guard plain.layout != .soundAlone else {
      first.draw(in: place.split(left: 2 * width + Self.gap).left, on: &canvas, glyphs: glyphs)
      return size.rows
    }
    let (left, rest) = place.split(left: width)
    let right = rest.split(left: Self.gap).right.split(left: width).left
    plain.draw(in: left, on: &canvas, glyphs: glyphs)
    shared.draw(in: right, on: &canvas, glyphs: glyphs)
    return size.rows
  }

  // Beside the frame, each person can have a video: what sets this layout apart from the older grid.
  private func drawOwnVideos(in rect: Rect, on canvas: inout Canvas, _ glyphs: GlyphSet) {
    guard !rect.isEmpty else { return }
    let videos = (0..<plain.people).map { "[\(FramePicture.name(ofPerson: $0))]" }
    let (apart, close) = (videos.joined(separator: " "), videos.joined())
    let texts = ["+ own video, if on: \(apart)", "+ own video, if on: \(close)"]
    let short = "+ own video: \(close)"
    let text = texts.first { $0.utf8.count <= rect.size.columns } ?? short
    canvas.write(
      TextBlock.cut(text, to: rect.size.columns, glyphs), at: rect.origin, role: .text)
  }

  private static let gap = 2
  private static let leastForTwo = 40
  private static let captionWidth = 22
}
