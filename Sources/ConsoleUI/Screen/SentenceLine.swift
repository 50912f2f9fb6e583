import RecordingCore
import TerminalKit

/// The line over the keys: what a start would record now, and on which bot.
struct SentenceLine: Equatable {
  let rect: Rect
  private let inspection: Inspection
  private let opening: String
  private let text: String
  private let role: StyleRole

  init(_ state: AppState, _ inspection: Inspection, in rect: Rect, after last: SentenceLine?) {
    self.rect = rect
    self.inspection = inspection
    (opening, role) = SentenceLine.opening(state)
    if let last, last.inspection === inspection, last.opening == opening, last.rect == rect {
      text = last.text
    } else {
      text = TextBlock.cut(
        opening + Summary.sentence(of: inspection.body.value), to: rect.size.columns - 2,
        state.glyphs)
    }
  }

  /// Lines that say the same look the same, whatever draft they are of.
  static func == (left: SentenceLine, right: SentenceLine) -> Bool {
    left.text == right.text && left.role == right.role && left.rect == right.rect
  }

  func draw(on canvas: inout Canvas) {
    canvas.clear(rect)
    canvas.write(text, at: Point(column: rect.left + 1, row: rect.top), role: role)
  }

  private static func opening(_ state: AppState) -> (String, StyleRole) {
    guard let chosen = state.bot else { return ("No bot yet. A start would record: ", .text) }
    let name = VisibleText.of(chosen.bot?.displayTitle ?? "bot \(chosen.id.short)")
    guard let bot = chosen.bot else { return ("On \(name), not read yet, would record: ", .text) }
    let readiness = StartReadiness(bot)
    if readiness.replacesRecording {
      return ("REPLACES the recording of \(name): ", .checkWarning)
    }
    return (readiness.isRefused ? "\(name) cannot record now: " : "Will record \(name): ", .text)
  }
}
