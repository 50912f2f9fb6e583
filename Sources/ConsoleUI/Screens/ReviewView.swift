import RecordingCore
import TerminalKit

/// What is shown before a start leaves: the bot, what will be recorded, and what the bot has otherwise.
enum ReviewView {
  static func draw(
    _ review: Review, _ state: AppState, in area: Rect, on canvas: inout Canvas
  ) {
    let replaces = state.replacesRecording && review.phase == .ready
    let places = Places(texts(review, state), review, in: area)
    Frame.draw(
      title: replaces ? "Replace the recording" : "Start recording", in: places.frame,
      on: &canvas, glyphs: state.glyphs, role: replaces ? .dialogDanger : .rule,
      titleRole: replaces ? .dialogDanger : .dialogTitle)
    for text in places.texts {
      TextBlock.draw(text.text, in: text.place, on: &canvas, role: text.role)
    }
    if review.phase == .ready { drawRows(review, state, in: places, on: &canvas) }
  }

  /// The row of the review that stands at a point; nil beside the rows.
  static func row(
    at point: Point, of review: Review, _ state: AppState, in area: Rect
  ) -> Int? {
    let places = Places(texts(review, state), review, in: area)
    guard review.phase == .ready, places.list.contains(point) else { return nil }
    let row = places.top + point.row - places.list.top
    return review.rows.indices.contains(row) ? row : nil
  }

  /// Where everything of the review stands.
  private struct Places {
    let frame: Rect
    private(set) var texts: [(text: String, role: StyleRole, place: Rect)] = []
    /// The line above the rows, and the rows.
    let heading, list: Rect
    /// The first row in view.
    let top: Int

    init(_ texts: [(text: String, role: StyleRole)], _ review: Review, in area: Rect) {
      let columns = min(88, area.size.columns - 2)
      func rows(_ text: String) -> Int {
        TextBlock.wrapped(text, to: max(1, columns - 4)).count
      }
      let isReady = review.phase == .ready
      let listed = isReady ? review.rows.count + 2 : 0
      let needed = texts.reduce(2 + listed) { $0 + rows($1.text) + 1 }
      frame = area.centered(Size(columns: columns, rows: min(needed, area.size.rows)))
      // Where the screen is too low for all of it, texts are cut before the list is.
      let kept = isReady ? min(review.rows.count, 3) + 1 : 0
      let gap = needed > area.size.rows ? 0 : 1
      var rest = frame.inset(columns: 2, rows: 1)
      for text in texts {
        let used = min(rows(text.text), max(1, rest.size.rows - kept), rest.size.rows)
        self.texts.append((text.text, text.role, rest.split(top: used).upper))
        rest = rest.split(top: used + gap).lower
      }
      (heading, list) = rest.split(top: 1)
      top = max(0, review.selection - list.size.rows + 1)
    }
  }

  private static func texts(
    _ review: Review, _ state: AppState
  ) -> [(text: String, role: StyleRole)] {
    let bot = (botLine(state), StyleRole.textStrong)
    switch review.phase {
    case .reading:
      return [bot, ("Reading the bot's state.", .textDim)]
    case .confirming:
      return [bot, ("Reading the bot's state once more.", .textDim)]
    case .sending:
      return [bot, ("The request is on its way.", .textDim)]
    case .failed(let problem):
      return [
        bot, (problem.title, .statusError), (problem.detail, .text),
        (problem.nextStep, .textStrong),
      ]
    case .ready:
      let warning = state.replacesRecording ? [(replaceWarning(state), StyleRole.dialogDanger)] : []
      return [bot] + warning + [(sentence(review), .text)]
    }
  }

  private static func botLine(_ state: AppState) -> String {
    guard let selection = state.bot else { return "" }
    let name = selection.bot?.displayTitle ?? "bot \(selection.id.short)"
    let platform = selection.bot?.platformBesideTitle.map { " (\($0))" } ?? ""
    return "\(name)\(platform) on \(state.service.name)"
  }

  private static func sentence(_ review: Review) -> String {
    Summary.sentence(of: Body(review.draft).value)
  }

  private static func replaceWarning(_ state: AppState) -> String {
    let since = state.bot?.bot?.recordingSince
    let span = since.map { " for \(HeaderView.clock(seconds: state.now - $0))" } ?? ""
    return
      "This bot has been recording\(state.now > 0 ? span : ""). Starting again replaces that "
      + "recording: what was recorded so far can be lost. "
      + "\(state.keys.name(of: .replace, in: .replaceReview)) replaces it; "
      + "\(state.keys.name(of: .close, in: .review)) leaves it running."
  }

  private static func drawRows(
    _ review: Review, _ state: AppState, in places: Places, on canvas: inout Canvas
  ) {
    let (heading, list, top) = (places.heading, places.list, places.top)
    guard !review.rows.isEmpty else {
      let text =
        state.bot?.bot?.recordingConfig == nil
        ? "The service does not say what the bot was set up with."
        : "\(state.glyphs.passed) The bot was set up with the same."
      let rect = Rect(
        left: heading.left, top: heading.top, columns: heading.size.columns,
        rows: heading.size.rows + list.size.rows)
      TextBlock.draw(text, in: rect, on: &canvas, role: .checkPassed)
      return
    }
    TextBlock.draw(
      "Unlike what the bot was set up with", in: heading, on: &canvas, role: .section)
    let below = review.rows.count - top - list.size.rows
    if top > 0 || below > 0 {
      let text = " \(review.selection + 1) of \(review.rows.count)"
      canvas.write(
        text, at: Point(column: heading.right - TextWidth.of(text), row: heading.top),
        role: .textStrong)
    }
    canvas.clipped(to: list) { canvas in
      for (offset, row) in review.rows.dropFirst(top).prefix(list.size.rows).enumerated() {
        draw(
          row, isSelected: top + offset == review.selection, state,
          in: Rect(
            left: list.left, top: list.top + offset, columns: list.size.columns, rows: 1),
          on: &canvas)
      }
    }
  }

  private static func draw(
    _ row: Review.Row, isSelected: Bool, _ state: AppState, in line: Rect,
    on canvas: inout Canvas
  ) {
    let choice =
      row.takesBotValue
      ? "( ) this (\(state.glyphs.chosen)) bot" : "(\(state.glyphs.chosen)) this ( ) bot"
    let nameWidth = min(20, line.size.columns / 4)
    let valueWidth = max(4, (line.size.columns - nameWidth - choice.count - 8) / 2)
    var column = line.left
    func write(_ text: String, width: Int, _ role: StyleRole) {
      canvas.write(
        TextBlock.cut(text, to: width, state.glyphs), at: Point(column: column, row: line.top),
        role: role)
      column += width
    }
    write(isSelected ? String(state.glyphs.focusBar) : "", width: 1, .fieldMark)
    write(row.loss.label, width: nameWidth, .fieldLabel)
    column += 1
    write(row.loss.botText, width: valueWidth, row.takesBotValue ? .choiceSelected : .textDim)
    write(" \(state.glyphs.arrow) ", width: 3, .textDim)
    write(row.loss.bodyText, width: valueWidth, row.takesBotValue ? .textDim : .choiceSelected)
    column += 1
    write(choice, width: choice.count, .text)
    if isSelected { canvas.lay(.listSelected, over: line.split(left: 1).right) }
  }
}
