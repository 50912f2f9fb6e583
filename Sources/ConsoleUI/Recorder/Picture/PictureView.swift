import RecordingCore
import TerminalKit

/// The picture of the mixed video below the body, with a heading.
struct PictureView: Equatable {
  let rect: Rect
  private let picture: Picture
  private let isSharedFirst: Bool
  /// The keys that change it, as far as there is room for them.
  let hints: [KeyHint]
  private let glyphs: GlyphSet

  /// The rows of heading and picture.
  static let rows = 1 + Picture.preferredSize.rows

  init(_ state: AppState, _ inspection: Inspection, in rect: Rect) {
    self.rect = rect
    picture = Picture(inspection.draft, people: state.people)
    isSharedFirst = PictureView.isSharedFirst(state, in: rect.size)
    glyphs = state.glyphs
    hints = PictureView.hints(
      state.keys, after: PictureView.title(state.people), in: rect.split(top: 1).upper)
  }

  func draw(on canvas: inout Canvas) {
    let (heading, rest) = rect.split(top: 1)
    canvas.clipped(to: rect) { canvas in
      let end = canvas.write(
        "Picture", at: Point(column: heading.left + 1, row: heading.top), role: .section)
      canvas.write(
        "  " + PictureView.people(picture.plain.people), at: Point(column: end, row: heading.top),
        role: .textDim)
      for hint in hints { hint.draw(on: &canvas, titleRole: .textDim) }
      picture.draw(
        in: rest.inset(columns: 1).split(left: 1).right, isSharedFirst: isSharedFirst,
        on: &canvas, glyphs: glyphs)
    }
  }

  /// Draws the picture in a frame, as large as there is room.
  static func drawAlone(_ state: AppState, in area: Rect, on canvas: inout Canvas) {
    let picture = Picture(state.candidate, people: state.people)
    let room = Size(columns: area.size.columns - 6, rows: area.size.rows - 2)
    let size = picture.size(in: room)
    let frame = area.centered(Size(columns: size.columns + 4, rows: size.rows + 2))
    Frame.draw(
      title: title(state.people, "\(state.glyphs.dot) "), in: frame, on: &canvas,
      glyphs: state.glyphs)
    picture.draw(
      in: frame.inset(columns: 2, rows: 1), isSharedFirst: isSharedFirst(state, in: size),
      on: &canvas, glyphs: state.glyphs)
  }

  // Where one frame fits, it is the one that the focused field is about.
  private static func isSharedFirst(_ state: AppState, in room: Size) -> Bool {
    !Picture.holdsBothFrames(room) && state.focus.pointer.tokens == [SharedScreenMode.parameter]
  }

  private static func title(_ count: Int, _ separator: String = " ") -> String {
    "Picture \(separator)\(people(count))"
  }

  private static func people(_ count: Int) -> String {
    count == 1 ? "1 person" : "\(count) people"
  }

  private static func hints(_ keys: KeyTable, after title: String, in heading: Rect) -> [KeyHint] {
    let wanted = [Command.morePeople, .fewerPeople, .picture].compactMap { command in
      keys.binding(of: command, in: .form)
    }
    func width(_ bindings: [KeyBinding]) -> Int {
      bindings.reduce(-KeyHint.gap) { $0 + KeyHint.width(of: $1) + KeyHint.gap }
    }
    let room = heading.size.columns - 2 - TextWidth.of(title) - KeyHint.gap
    let counts = (0...wanted.count).reversed()
    let shown = wanted.prefix(counts.first { width(Array(wanted.prefix($0))) <= room } ?? 0)
    return KeyHint.placed(
      Array(shown),
      from: Point(column: heading.right - 1 - width(Array(shown)), row: heading.top))
  }
}
