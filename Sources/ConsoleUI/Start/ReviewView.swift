import RecordingCore
import TerminalKit

/// What is shown of a start: the bot, what will be recorded and what the bot has otherwise, then how it goes.
enum ReviewView {
  static func draw(
    _ review: Review, _ state: AppState, in area: Rect, on canvas: inout Canvas
  ) {
    let isDanger = review.situation?.needsConsent ?? false
    let places = Places(texts(review, state), review, in: area)
    Frame.draw(
      title: title(of: review), in: places.frame, on: &canvas, glyphs: state.glyphs,
      role: isDanger ? .dialogDanger : .rule, titleRole: isDanger ? .dialogDanger : .dialogTitle)
    for text in places.texts { text.draw(state.glyphs, on: &canvas) }
    drawWhatIsBelow(places, state.glyphs, on: &canvas)
    if review.situation != nil { drawRows(review, state, in: places, on: &canvas) }
  }

  /// The row of the review that stands at a point; nil beside the rows.
  static func row(
    at point: Point, of review: Review, _ state: AppState, in area: Rect
  ) -> Int? {
    let places = Places(texts(review, state), review, in: area)
    guard review.situation != nil, places.list.contains(point) else { return nil }
    let row = places.top + point.row - places.list.top
    return review.rows.indices.contains(row) ? row : nil
  }

  /// How many lines of what came of a start can be scrolled away.
  static func lastTop(of review: Review, _ state: AppState, in area: Rect) -> Int {
    let places = Places(texts(review, state), review, in: area)
    return places.texts.map(\.hiddenLines).max() ?? 0
  }

  /// What does not fit above the lower edge, where it can be scrolled to.
  private static func drawWhatIsBelow(
    _ places: Places, _ glyphs: GlyphSet, on canvas: inout Canvas
  ) {
    guard let below = places.texts.map(\.linesBelow).max(), below > 0 else { return }
    let text = " \(glyphs.down) \(below) more "
    let (right, row) = (places.frame.right, places.frame.bottom - 1)
    canvas.write(
      text, at: Point(column: right - 2 - TextWidth.of(text), row: row), role: .textDim)
  }

  /// A paragraph in its place; what does not fit is cut with a mark.
  private struct Paragraph {
    let lines: [String]
    let role: StyleRole
    let place: Rect
    /// The first line in view; nil where it cannot be scrolled.
    let top: Int?

    /// The lines that have no room.
    var hiddenLines: Int { max(0, lines.count - place.size.rows) }
    var linesBelow: Int { top.map { hiddenLines - $0 } ?? 0 }

    func draw(_ glyphs: GlyphSet, on canvas: inout Canvas) {
      var shown = lines.dropFirst(top ?? 0).prefix(place.size.rows)
      if hiddenLines > (top ?? 0), let last = shown.popLast() {
        shown.append(TextBlock.cut(last + " \(glyphs.ellipsis)", to: place.size.columns, glyphs))
      }
      for (offset, line) in shown.enumerated() {
        canvas.write(line, at: Point(column: place.left, row: place.top + offset), role: role)
      }
    }
  }

  /// Where everything of the review stands.
  private struct Places {
    let frame: Rect
    private(set) var texts: [Paragraph] = []
    /// The line above the rows, and the rows.
    let heading, list: Rect
    /// The first row in view.
    let top: Int

    init(_ texts: [(text: String, role: StyleRole)], _ review: Review, in area: Rect) {
      let columns = min(116, area.size.columns - 2)
      let texts = texts.map {
        (lines: TextBlock.wrapped($0.text, to: max(1, columns - 4)), role: $0.role)
      }
      let isReady = review.situation != nil
      let listed = isReady ? review.rows.count + 2 : 0
      let needed = texts.reduce(2 + listed) { $0 + $1.lines.count + 1 }
      frame = area.centered(Size(columns: columns, rows: min(needed, area.size.rows)))
      // Where the screen is too low for all of it, texts are cut before the list is.
      let kept = isReady ? min(review.rows.count, 3) + 1 : 0
      let gap = needed > area.size.rows ? 0 : 1
      var rest = frame.inset(columns: 2, rows: 1)
      // What the service says at length leaves room for what follows from it.
      var later = isReady ? 0 : texts.reduce(0) { $0 + $1.lines.count }
      for text in texts {
        let count = text.lines.count
        if !isReady { later -= count }
        let used = min(count, max(1, rest.size.rows - kept - later), rest.size.rows)
        let top = review.phase == .ended ? min(review.top, count - used) : nil
        self.texts.append(
          Paragraph(
            lines: text.lines, role: text.role, place: rest.split(top: used).upper, top: top))
        rest = rest.split(top: used + gap).lower
      }
      (heading, list) = rest.split(top: 1)
      top = max(0, review.selection - list.size.rows + 1)
    }
  }

  private static func texts(
    _ review: Review, _ state: AppState
  ) -> [(text: String, role: StyleRole)] {
    let bot = (botLine(review, state), StyleRole.textStrong)
    switch review.phase {
    case .reading: return [bot, ("Reading the bot's state.", .textDim)]
    case .ready(let situation):
      return [bot] + warnings(situation, state).map { ($0, .dialogDanger) }
        + [(sentence(review), .text)] + findings(state) + notes(review, situation)
    case .underWay, .ended: return [bot] + StartWords.texts(review, state)
    }
  }

  private static func title(of review: Review) -> String {
    switch review.phase {
    case .ready(let situation) where situation.reading.prospect.replaces: "Replace the recording"
    case .ready(let situation) where !situation.unended.isEmpty: "Start over another start"
    case .ready(let situation) where situation.journalProblem != nil: "Start without the journal"
    case .reading, .ready, .ended: "Start recording"
    case .underWay: "Starting"
    }
  }

  private static func botLine(_ review: Review, _ state: AppState) -> String {
    let id = review.procedure.order.bot
    let bot = state.bot?.id == id ? state.bot?.bot : nil
    let shortID = state.shortID(of: id)
    let name = bot?.title(shortID) ?? "bot \(shortID)"
    let platform = bot?.platformBesideTitle.map { " (\($0))" } ?? ""
    let isWhole = state.size.columns >= columnsForWholeID
    let isNamed = bot?.hasOwnTitle ?? false
    let shownID = isWhole ? id.text : isNamed ? shortID : nil
    let shown = shownID.map { " \(state.glyphs.dot) \($0)" } ?? ""
    return "\(name)\(platform)\(shown) on \(state.service.name)"
  }

  // Below, the short id of the name must do.
  private static let columnsForWholeID = 90

  /// What was found about the body itself, which is sent all the same.
  private static func findings(_ state: AppState) -> [(text: String, role: StyleRole)] {
    let own = Inspection(state).findings.filter { $0.loss == nil }
    return own.prefix(mostFindings).map { finding in
      let mark = ChecksView.mark(finding, state.glyphs)
      let word = finding.isOverridden ? "overridden: " : ""
      return ("\(mark.glyph) \(finding.place): \(word)\(finding.message)", mark.role)
    }
      + (own.count > mostFindings
        ? [("\(state.glyphs.ellipsis) and \(own.count - mostFindings) more", .textDim)] : [])
  }

  private static let mostFindings = 4

  private static func sentence(_ review: Review) -> String {
    Summary.sentence(of: review.body.settings)
  }

  /// What the second key is asked for.
  private static func warnings(_ situation: StartSituation, _ state: AppState) -> [String] {
    guard situation.needsConsent else { return [] }
    let replaces = situation.reading.prospect.replaces
    let recording = replaces ? [recordingWarning(situation, state)] : []
    let others = situation.warnings.map { "\($0.asSentence)." }
    let close = state.keys.name(of: .close, in: .review)
    let replace = state.keys.name(of: .replace, in: .replaceReview)
    let keys =
      situation.isHeld
      ? "\(close) goes back."
      : replaces
        ? "\(replace) replaces it; \(close) leaves it running."
        : situation.unended.isEmpty
          ? "\(replace) starts anyway; \(close) sends nothing."
          : "\(replace) starts over it; \(close) sends nothing."
    return [(recording + others + [keys]).joined(separator: " ")]
  }

  private static func recordingWarning(_ situation: StartSituation, _ state: AppState) -> String {
    if case .paused = situation.bot.readiness {
      return "A recording of this bot is paused. Starting again ends it and begins another one."
    }
    let since = situation.bot.recordingSince
    let span = since.map { " for \(HeaderView.clock(seconds: state.moment.seconds - $0))" } ?? ""
    return
      "This bot has been recording\(state.moment.seconds > 0 ? span : ""). Starting again replaces that "
      + "recording: what was recorded so far can be lost."
  }

  /// What else is worth knowing before it leaves.
  private static func notes(
    _ review: Review, _ situation: StartSituation
  ) -> [(text: String, role: StyleRole)] {
    var notes: [(String, StyleRole)] = []
    switch situation.bot.readiness {
    case .permissionDenied, .unknown:
      let remedy = situation.bot.readiness.remedy.map { ": \($0)" } ?? ""
      notes.append(("\((situation.bot.readiness.text + remedy).asSentence).", .checkWarning))
    case .ready, .alreadyRecording, .paused, .notInCall, .ended: break
    }
    if review.isLabelled {
      notes.append(
        ("The body carries the label \(StartLabel.name)=\(review.procedure.key).", .textDim))
    }
    if review.body.settings["/start_recording_on"]?.stringValue == "participant_speak" {
      notes.append(
        (
          "It begins once somebody speaks, and then replaces whatever somebody else has started by then.",
          .textDim
        ))
    }
    return notes
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
    let below = review.rows.count - top - list.size.rows
    let place = top > 0 || below > 0 ? "\(review.selection + 1) of \(review.rows.count)" : nil
    drawHeading(place, in: heading, state.glyphs, on: &canvas)
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
    let glyphs = state.glyphs
    let columns = Columns(line)
    let (on, off) = ("(\(glyphs.chosen))", "( )")
    let (this, bot) = row.takesBotValue ? (off, on) : (on, off)
    let choice =
      columns.holdsBoth
      ? "\(this) this \(bot) bot" : row.takesBotValue ? "\(bot) bot" : "\(this) this"
    func write(_ text: String, in cells: Rect, _ role: StyleRole) {
      canvas.write(
        TextBlock.cut(text, to: cells.size.columns, glyphs), at: cells.origin, role: role)
    }
    if isSelected {
      canvas.write(String(glyphs.focusBar), at: line.origin, role: .fieldMark)
    }
    write(Inspection.Finding(row.loss).subject, in: columns.name, .fieldLabel)
    write(row.loss.botText, in: columns.bot, row.takesBotValue ? .choiceSelected : .textDim)
    write(String(glyphs.arrow), in: columns.arrow, .textDim)
    write(row.loss.bodyText, in: columns.body, row.takesBotValue ? .textDim : .choiceSelected)
    write(choice, in: columns.choice, .text)
    if isSelected { canvas.lay(.listSelected, over: line.split(left: 1).right) }
  }

  /// What the columns of the rows hold, and which row is meant where not all of them are in view.
  private static func drawHeading(
    _ place: String?, in line: Rect, _ glyphs: GlyphSet, on canvas: inout Canvas
  ) {
    let columns = Columns(line)
    for (title, cells) in [
      (place.map { "Unlike \($0)" } ?? "Unlike the bot", columns.name),
      ("the bot has", columns.bot), ("this body has", columns.body), ("sent", columns.choice),
    ] {
      canvas.write(
        TextBlock.cut(title, to: cells.size.columns, glyphs), at: cells.origin,
        role: cells == columns.name ? .section : .textDim)
    }
  }

  /// The columns of a row: the mark of the cursor, the name, both values, and which of them is sent.
  private struct Columns {
    let name, bot, arrow, body, choice: Rect
    /// Whether both choices have room, not only the one that is made.
    let holdsBoth: Bool

    init(_ line: Rect) {
      holdsBoth = line.size.columns >= 44
      let choiceWidth = holdsBoth ? 16 : 8
      let nameWidth = min(28, max(8, line.size.columns / 4))
      let valueWidth = max(4, (line.size.columns - nameWidth - choiceWidth - 6) / 2)
      var rest = line.split(left: 1).right
      func take(_ width: Int, gap: Int) -> Rect {
        let cells = rest.split(left: width).left
        rest = rest.split(left: width + gap).right
        return cells
      }
      name = take(nameWidth, gap: 1)
      bot = take(valueWidth, gap: 1)
      arrow = take(1, gap: 1)
      body = take(valueWidth, gap: 1)
      choice = rest
    }
  }
}
