import RecordingCore
import TerminalKit

/// The line over the keys: what a start would record now, and on which bot.
struct SentenceLine: Equatable {
  let rect: Rect
  private let text: String
  private let role: StyleRole

  init(_ state: AppState, _ inspection: Inspection, in rect: Rect) {
    self.rect = rect
    let outlook = state.startOutlook
    text = TextBlock.cut(
      VisibleText.of(outlook.opening) + Summary.sentence(of: inspection.body.value),
      to: rect.size.columns - 2, state.glyphs)
    role = outlook.isGrave ? .checkWarning : .text
  }

  func draw(on canvas: inout Canvas) {
    canvas.clear(rect)
    canvas.write(text, at: Point(column: rect.left + 1, row: rect.top), role: role)
  }
}
