import Foundation
import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

/// An operator who presses anything in any window, with a service that answers anything.
@Suite struct RandomOperatorTests {
  /// How many messages are sent in all; `TALLY_RANDOM_STEPS` asks for more.
  static let steps =
    ProcessInfo.processInfo.environment["TALLY_RANDOM_STEPS"].flatMap(Int.init) ?? 50_000
  static let seed =
    ProcessInfo.processInfo.environment["TALLY_RANDOM_SEED"].flatMap(UInt64.init)
    ?? UInt64(Date().timeIntervalSince1970)

  @Test(arguments: 0..<4) func anythingKeepsTheScreenWhole(run: Int) {
    var random = SeededRandom(seed: Self.seed &+ UInt64(run))
    var operatorMessages = RandomMessages()
    var store = Console.store()
    var painter = ScreenPainter()
    for step in 0..<Self.steps / 4 {
      let message = operatorMessages.next(&random, store.state)
      let wasReady = store.state.review?.isReady == true
      store.send(message)
      if case .terminal(.mouse) = message, wasReady, store.state.review?.isReady == false {
        Issue.record("a click sent a start after \(step) steps of run \(run), seed \(Self.seed)")
        return
      }
      if store.state.exit != nil || step.isMultiple(of: 5_000) {
        store = Console.store(
          columns: Int.random(in: 1...200, using: &random),
          rows: Int.random(in: 1...60, using: &random))
      }
      operatorMessages.answer(store.takeEffects())
      // Drawing is most of the work, and most steps change little: every fifteenth screen is looked at.
      guard step.isMultiple(of: 15) else { continue }
      let painted = painter.paint(store.state).canvas
      let fault = fault(in: store, painted)
      if let top = painter.bodyTop { store.send(.bodyShown(top: top)) }
      guard let fault else { continue }
      Issue.record("\(fault) after \(step) steps of run \(run), seed \(Self.seed)")
      return
    }
  }

  private func fault(in store: TestStore, _ painted: Canvas) -> String? {
    let state = store.state
    guard FormControl.all.contains(where: { $0.pointer == state.focus.pointer }) else {
      return "the focus \(state.focus) is on no field"
    }
    if let editor = state.editor, let fault = self.fault(in: editor, state) { return fault }
    if state.layers.isEmpty, state.editor == nil, !ScreenLayout.isTooSmall(state.size),
      let form = ScreenLayout(state).form, let stop = state.formLayout.stop(at: state.focus),
      !(state.formTop..<state.formTop + form.size.rows).contains(stop.row)
    {
      return "the focus \(state.focus) is out of view"
    }
    let screen = store.screen()
    // What was painted on what stood there before must look like what is painted anew.
    if painted != screen.canvas { return "the screen keeps something old" }
    if let pane = paneThatLeavesItsPlace(state) { return "\(pane) draws outside its place" }
    if let cursor = screen.cursor, !screen.canvas.bounds.contains(cursor) {
      return "the cursor is outside at \(cursor)"
    }
    return wideFault(in: screen.canvas)
  }

  private func fault(in editor: Editor, _ state: AppState) -> String? {
    guard let row = editor.row else { return "the editor of \(editor.page.pointer) has no row" }
    if let id = editor.page.cursor, id != row.id { return "the cursor \(id) is on no row" }
    let ids = editor.rows.map(\.id)
    if Set(ids).count != ids.count { return "two rows of \(editor.page.pointer) are one" }
    let rows = EditorView.listRows(state)
    let line = editor.lines[editor.cursor]
    if !ScreenLayout.isTooSmall(state.size), rows > 0,
      !(editor.page.top..<editor.page.top + rows).contains(line)
    {
      return "the row \(row.id) is out of view"
    }
    return nil
  }

  /// Draws each pane alone on an empty canvas and looks whether anything stands outside its rectangle.
  private func paneThatLeavesItsPlace(_ state: AppState) -> String? {
    guard !ScreenLayout.isTooSmall(state.size) else { return nil }
    let screen = ScreenLayout(state)
    var inspections = InspectionCache()
    let inspection = inspections.inspection(of: state)
    let text = screen.body.map {
      BodyText(
        inspection, width: BodyView.textColumns(in: $0), areSecretsShown: state.areSecretsShown)
    }
    let picture = screen.picture.map { PictureView(state, inspection, in: $0) }
    let header = HeaderView(state, in: screen.header)
    let form = screen.form.map { FormView(state, inspection, in: $0) }
    let checks = screen.checks.map { ChecksView(state, inspection, in: $0) }
    let body = text.flatMap { text in screen.body.map { BodyView(state, text, in: $0) } }
    let panes: [(String, Rect?, (inout Canvas) -> Void)] = [
      ("the header", screen.header, { header.draw(on: &$0) }),
      (
        "the form", screen.form,
        { canvas in
          guard let open = state.editor else {
            form?.draw(on: &canvas)
            _ = form?.drawFocus(state, on: &canvas)
            return
          }
          guard let rect = screen.form else { return }
          let editor = EditorView(state, open, inspection, in: rect)
          editor.draw(on: &canvas)
          _ = editor.drawCursor(open, on: &canvas)
        }
      ),
      ("the list of findings", screen.checks, { checks?.draw(on: &$0) }),
      (
        "the body", screen.body,
        { canvas in
          body?.draw(on: &canvas)
          body?.drawFocus(on: &canvas)
        }
      ),
      ("the picture", screen.picture, { picture?.draw(on: &$0) }),
      (
        "the help", screen.help,
        {
          HelpLine(state, inspection, in: screen.help).draw(on: &$0)
        }
      ),
      (
        "the footer", screen.footer,
        {
          FooterView(state, inspection, in: screen.footer).draw(on: &$0)
        }
      ),
    ]
    return panes.first { _, rect, draw in
      guard let rect else { return false }
      var canvas = Canvas(size: state.size)
      draw(&canvas)
      canvas.fill(rect, role: .text)
      return canvas != Canvas(size: state.size)
    }?.0
  }

  private func wideFault(in canvas: Canvas) -> String? {
    for row in 0..<canvas.size.rows {
      var expected = 0
      for column in 0..<canvas.size.columns {
        let width = Int(canvas[Point(column: column, row: row)].width)
        if (width == 0) != (expected == 1) { return "a wide character is cut at \(column),\(row)" }
        expected = width == 2 ? 1 : 0
      }
      if expected == 1 { return "a wide character is cut at the edge of row \(row)" }
    }
    return nil
  }
}
