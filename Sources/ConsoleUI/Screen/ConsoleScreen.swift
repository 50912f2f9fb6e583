import RecordingCore
public import TerminalKit

/// Draws the whole console.
/// - Returns: the place of the terminal's cursor; nil when it is hidden.
@discardableResult
public func draw(_ state: AppState, on canvas: inout Canvas) -> Point? {
  var painter = ScreenPainter()
  let painted = painter.paint(state)
  canvas = painted.canvas
  return painted.cursor
}

/// Paints the console again and again, each time only what shows something else than before.
///
/// A pane is a value that holds all it shows, so equal panes look the same and need no second drawing. What moves
/// with most keys, such as the focus and the help, is drawn on a copy above them.
struct ScreenPainter {
  private var inspections = InspectionCache()
  private var base = Canvas(size: Size(columns: 0, rows: 0))
  private var header: HeaderView?
  private var form: FormView?
  private var editor: EditorView?
  private var checks: ChecksView?
  private var body: BodyView?
  private var picture: PictureView?
  private var help: HelpLine?
  private var sentence: SentenceLine?
  private var footer: FooterView?
  private var layout: ScreenLayout?
  private var paintedVersion: Int?

  /// The row that the focus alone put first of the body in view; nil while none is.
  var bodyTop: Int? { layout?.body == nil ? nil : body?.resting }

  /// Paints a state.
  /// - Returns: the canvas, and the place of the terminal's cursor; nil when it is hidden.
  mutating func paint(_ state: AppState) -> (canvas: Canvas, cursor: Point?) {
    guard !ScreenLayout.isTooSmall(state.size) else {
      layout = nil
      var canvas = Canvas(size: state.size)
      TextBlock.draw(
        "Too small: \(ScreenLayout.smallest.columns)x\(ScreenLayout.smallest.rows) needed",
        in: canvas.bounds, on: &canvas, role: .text)
      return (canvas, nil)
    }
    let screen = ScreenLayout(state)
    if screen != layout { startAnew(screen, state) }
    let inspection = paintPanes(state, screen)
    paintFoot(state, inspection, screen)

    var canvas = base
    var cursor =
      state.editor.map { editor?.drawCursor($0, on: &canvas) ?? nil }
      ?? form?.drawFocus(state, on: &canvas)
    body?.drawFocus(on: &canvas)
    for layer in state.layers {
      cursor = layer.content.draw(state, in: screen.layer, on: &canvas)
    }
    HelpLine.drawWholeStatus(state, in: screen, on: &canvas)
    return (canvas, cursor)
  }

  private mutating func startAnew(_ screen: ScreenLayout, _ state: AppState) {
    layout = screen
    base = Canvas(size: state.size)
    (header, form, editor, checks, body) = (nil, nil, nil, nil, nil)
    (picture, help, sentence, footer, paintedVersion) = (nil, nil, nil, nil, nil)
    drawRule(screen, state.glyphs, on: &base)
  }

  private mutating func paintPanes(_ state: AppState, _ screen: ScreenLayout) -> Inspection {
    if paintedVersion == state.paneVersion, let last = inspections.latest {
      // The cursor scrolls these, and with them nothing else is drawn anew.
      if state.editor != nil || form?.top != state.formTop { paintForm(state, screen, last) }
      paintBody(state, screen, last)
      return last
    }
    paintedVersion = state.paneVersion
    let inspection = inspections.inspection(of: state)
    let newHeader = HeaderView(state, in: screen.header)
    if newHeader != header {
      newHeader.draw(on: &base)
      header = newHeader
    }
    paintForm(state, screen, inspection)
    if let rect = screen.checks {
      let newChecks = ChecksView(state, inspection, in: rect)
      if checks?.looks(like: newChecks) != true {
        base.clear(rect)
        newChecks.draw(on: &base)
        checks = newChecks
      }
    }
    if let rect = screen.picture {
      let newPicture = PictureView(state, inspection, in: rect)
      if newPicture != picture {
        base.clear(rect)
        newPicture.draw(on: &base)
        picture = newPicture
      }
    }
    paintBody(state, screen, inspection)
    if let rect = screen.sentence {
      let newSentence = SentenceLine(state, inspection, in: rect)
      if newSentence != sentence {
        newSentence.draw(on: &base)
        sentence = newSentence
      }
    }
    return inspection
  }

  // The form, or the editor in its place.
  private mutating func paintForm(
    _ state: AppState, _ screen: ScreenLayout, _ inspection: Inspection
  ) {
    guard state.editor == nil, let rect = screen.form else {
      return paintEditor(state, screen, inspection)
    }
    let newForm = FormView(state, inspection, in: rect)
    if editor != nil || form?.looks(like: newForm) != true {
      base.clear(rect)
      newForm.draw(on: &base)
    }
    (form, editor) = (newForm, nil)
  }

  private mutating func paintEditor(
    _ state: AppState, _ screen: ScreenLayout, _ inspection: Inspection
  ) {
    guard let open = state.editor, let rect = screen.form else { return }
    let newEditor = EditorView(state, open, inspection, in: rect)
    if editor?.looks(like: newEditor) != true {
      base.clear(rect)
      newEditor.draw(on: &base)
    }
    (form, editor) = (nil, newEditor)
  }

  // The body follows the focus, which moves without anything else being drawn anew.
  private mutating func paintBody(
    _ state: AppState, _ screen: ScreenLayout, _ inspection: Inspection
  ) {
    guard let rect = screen.body else { return }
    let newBody = BodyView(state, text(of: inspection, state, in: rect), in: rect)
    if body?.looks(like: newBody) != true {
      base.clear(rect)
      newBody.draw(on: &base)
    }
    body = newBody
  }

  private func text(of inspection: Inspection, _ state: AppState, in rect: Rect) -> BodyText {
    let width = BodyView.textColumns(in: rect)
    let areSecretsShown = state.areSecretsShown
    if let text = body?.text,
      text.shows(inspection, width: width, areSecretsShown: areSecretsShown)
    {
      return text
    }
    return BodyText(inspection, width: width, areSecretsShown: areSecretsShown)
  }

  private mutating func paintFoot(
    _ state: AppState, _ inspection: Inspection, _ screen: ScreenLayout
  ) {
    let newHelp = HelpLine(state, inspection, in: screen.help)
    if newHelp != help {
      newHelp.draw(on: &base)
      help = newHelp
    }
    let newFooter = FooterView(state, inspection, in: screen.footer)
    if newFooter != footer {
      newFooter.draw(on: &base)
      footer = newFooter
    }
  }
}

private func drawRule(_ screen: ScreenLayout, _ glyphs: GlyphSet, on canvas: inout Canvas) {
  canvas.fill(screen.rule, with: glyphs.horizontal, role: .rule)
  guard let divider = screen.divider else { return }
  canvas.fill(divider, with: glyphs.vertical, role: .rule)
  canvas.write(
    String(glyphs.teeDown), at: Point(column: divider.left, row: screen.rule.top), role: .rule)
}
