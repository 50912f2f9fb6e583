import TerminalKit

/// A frame that asks for a text, or asks a question.
enum PromptView {
  static func draw(
    _ prompt: Prompt, in area: Rect, on canvas: inout Canvas, glyphs: GlyphSet
  ) -> Point {
    let below = prompt.problem ?? prompt.hint
    let inner = frame(title: prompt.title, text: below, extraRows: 3, in: area, on: &canvas, glyphs)
    let (input, rest) = inner.split(top: 1)
    let cursor = prompt.input.draw(in: input, on: &canvas, isInvalid: prompt.problem != nil)
    TextBlock.draw(
      below, in: rest.split(top: 1).lower, on: &canvas,
      role: prompt.problem == nil ? .textDim : .statusError)
    return cursor
  }

  static func draw(
    _ question: Question, _ keys: KeyTable, in area: Rect, on canvas: inout Canvas,
    glyphs: GlyphSet
  ) {
    let inner = frame(
      title: question.title, text: question.text, extraRows: 2, in: area, on: &canvas, glyphs)
    let used = TextBlock.draw(question.text, in: inner, on: &canvas, role: .text)
    let answers = KeyHint.placed(
      question.footer(keys), from: inner.split(top: used + 1).lower.origin)
    for answer in answers { answer.draw(on: &canvas, titleRole: .footerKey) }
  }

  private static func frame(
    title: String, text: String, extraRows: Int, in area: Rect, on canvas: inout Canvas,
    _ glyphs: GlyphSet
  ) -> Rect {
    let width = min(64, area.size.columns - 2)
    let lines = TextBlock.wrapped(text, to: max(1, width - 4)).count
    let frame = area.centered(Size(columns: width, rows: lines + extraRows + 2))
    Frame.draw(title: title, in: frame, on: &canvas, glyphs: glyphs)
    return frame.inset(columns: 2, rows: 1)
  }
}
