import RecordingCore
import TerminalKit

/// What is shown before a start leaves: the bot, what will be recorded, and what the bot has otherwise.
enum ReviewView {
  static func draw(
    _ review: Review, _ state: AppState, in area: Rect, on canvas: inout Canvas
  ) {
    let replaces = state.replacesRecording && review.phase == .ready
    let frame = area.centered(
      Size(columns: min(88, area.size.columns - 2), rows: height(review, state, in: area)))
    Frame.draw(
      title: replaces ? "Replace the recording" : "Start recording", in: frame, on: &canvas,
      glyphs: state.glyphs, role: replaces ? .dialogDanger : .rule,
      titleRole: replaces ? .dialogDanger : .dialogTitle)
    var rest = frame.inset(columns: 2, rows: 1)
    // Where the screen is too low for all of it, texts are cut before the list is.
    let kept = review.phase == .ready ? min(review.rows.count, 3) + 1 : 0
    let isTight = neededRows(review, state, in: area) > area.size.rows
    func write(_ text: String, _ role: StyleRole) {
      let room = rest.split(top: max(1, rest.size.rows - kept)).upper
      let used = TextBlock.draw(text, in: room, on: &canvas, role: role)
      rest = rest.split(top: used + (isTight ? 0 : 1)).lower
    }
    write(botLine(state), .textStrong)
    switch review.phase {
    case .reading:
      write("Reading the bot's state.", .textDim)
    case .confirming:
      write("Reading the bot's state once more.", .textDim)
    case .sending:
      write("The request is on its way.", .textDim)
    case .failed(let problem):
      write(problem.title, .statusError)
      write(problem.detail, .text)
      write(problem.nextStep, .textStrong)
    case .ready:
      if replaces { write(replaceWarning(state), .dialogDanger) }
      write(sentence(review), .text)
      drawRows(review, state, in: rest, on: &canvas)
    }
  }

  private static func height(_ review: Review, _ state: AppState, in area: Rect) -> Int {
    min(neededRows(review, state, in: area), area.size.rows)
  }

  private static func neededRows(_ review: Review, _ state: AppState, in area: Rect) -> Int {
    let width = max(1, min(88, area.size.columns - 2) - 4)
    func rows(_ text: String) -> Int { TextBlock.wrapped(text, to: width).count + 1 }
    var height = rows(botLine(state)) + 2
    switch review.phase {
    case .reading, .confirming, .sending: height += 2
    case .failed(let problem):
      height += rows(problem.title) + rows(problem.detail) + rows(problem.nextStep)
    case .ready:
      height += rows(sentence(review)) + review.rows.count + 2
      if state.replacesRecording { height += rows(replaceWarning(state)) }
    }
    return height
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
    _ review: Review, _ state: AppState, in rect: Rect, on canvas: inout Canvas
  ) {
    guard !review.rows.isEmpty else {
      let text =
        state.bot?.bot?.recordingConfig == nil
        ? "The service does not say what the bot was set up with."
        : "\(state.glyphs.passed) The bot was set up with the same."
      TextBlock.draw(text, in: rect, on: &canvas, role: .checkPassed)
      return
    }
    let (heading, list) = rect.split(top: 1)
    TextBlock.draw(
      "Unlike what the bot was set up with", in: heading, on: &canvas, role: .section)
    let top = max(0, review.selection - list.size.rows + 1)
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
