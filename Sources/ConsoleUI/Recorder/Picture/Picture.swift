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
    let rows = rowsBelowFrames(in: rect.size)
    let room = rect.split(top: rect.size.rows - rows.own - rows.start).upper
    let frames = framesSize(in: room.size)
    let place = Rect(
      left: rect.left, top: rect.top, columns: frames.columns, rows: frames.rows)
    drawFrames(isSharedFirst: isSharedFirst, in: place, on: &canvas, glyphs: glyphs)
    let (own, rest) = rect.split(top: frames.rows).lower.split(top: rows.own)
    if hasOwnVideos { drawOwnVideos(in: own, on: &canvas, glyphs) }
    start.draw(in: rest.split(top: rows.start).upper, on: &canvas, glyphs: glyphs)
  }

  /// Whether a room holds both frames side by side.
  static func holdsBothFrames(_ room: Size) -> Bool { room.columns >= leastForTwo }

  /// The part of a room that is enough for the picture to look as in all of it.
  func size(in room: Size) -> Size {
    let below = rowsBelowFrames(in: room)
    let frames = framesSize(
      in: Size(columns: room.columns, rows: room.rows - below.own - below.start))
    // With fewer rows than are preferred they would be shared out in another way.
    return Size(
      columns: frames.columns,
      rows: max(
        frames.rows + below.own + below.start, min(room.rows, Self.preferredSize.rows)))
  }

  private var hasOwnVideos: Bool { plain.layout == .galleryWithOwnVideos }

  private func rowsBelowFrames(in room: Size) -> (own: Int, start: Int) {
    // With room for everything the row is kept free, so that a change of the layout moves nothing.
    let own = room.rows >= (hasOwnVideos ? 7 : Self.preferredSize.rows) ? 1 : 0
    let rest = room.rows - own
    return (own, rest >= 10 ? 2 : rest >= 7 ? 1 : 0)
  }

  // What the frames take of a room, with their captions.
  private func framesSize(in room: Size) -> Size {
    guard Self.holdsBothFrames(room) else {
      return Size(columns: room.columns, rows: FramePicture.size(in: room).rows)
    }
    let half = Size(columns: (room.columns - Self.gap) / 2, rows: room.rows)
    let size = FramePicture.size(in: half)
    // Captions may be wider than low frames.
    let width = min(half.columns, max(size.columns, Self.captionWidth))
    return Size(columns: 2 * width + Self.gap, rows: size.rows)
  }

  private func drawFrames(
    isSharedFirst: Bool, in place: Rect, on canvas: inout Canvas, glyphs: GlyphSet
  ) {
    guard Self.holdsBothFrames(place.size), plain.layout != .soundAlone else {
      (isSharedFirst ? shared : plain).draw(in: place, on: &canvas, glyphs: glyphs)
      return
    }
    let (left, rest) = place.split(left: (place.size.columns - Self.gap) / 2)
    plain.draw(in: left, on: &canvas, glyphs: glyphs)
    shared.draw(in: rest.split(left: Self.gap).right, on: &canvas, glyphs: glyphs)
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

extension Picture {
  /// What it shows of a parameter, by the parameter's key in the body; nil for those that it does not show.
  func words(about parameter: String) -> String? {
    switch parameter {
    case FrameLayout.parameter: plain.words
    case SharedScreenMode.parameter: shared.words
    case StartTrigger.parameter: start.words
    default: nil
    }
  }
}
