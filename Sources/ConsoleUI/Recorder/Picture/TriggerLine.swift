public import TerminalKit

/// A line of call time on which the start of the recording is marked.
public struct TriggerLine: Equatable, Sendable {
  /// What sets the recording going; nil for a trigger that is not known.
  public let trigger: StartTrigger?

  /// Makes a line.
  public init(_ trigger: StartTrigger?) { self.trigger = trigger }

  /// What the line shows, in one sentence.
  public var words: String {
    guard let help = trigger?.help else { return "When the recording starts is not known." }
    return "The recording starts " + help.prefix(1).lowercased() + help.dropFirst()
  }

  /// Draws the moments of a call above their line; where there is less room, the start alone in words.
  public func draw(in rect: Rect, on canvas: inout Canvas, glyphs: GlyphSet) {
    canvas.clipped(to: rect) { canvas in
      let moments = Self.moments.first { texts in
        texts.allSatisfy { $0.utf8.count < rect.size.columns / texts.count }
      }
      if let start, let moments, rect.size.rows > 1 {
        draw(moments, start: start, in: rect, on: &canvas, glyphs)
      } else {
        let text = start.map { "\(glyphs.recording) start: \(Self.moments[0][$0])" }
        canvas.write(
          TextBlock.cut(text ?? "start: not known", to: rect.size.columns, glyphs),
          at: rect.origin, role: start == nil ? .textDim : .choiceSelected)
      }
    }
  }

  private func draw(
    _ moments: [String], start: Int, in rect: Rect, on canvas: inout Canvas, _ glyphs: GlyphSet
  ) {
    let step = rect.size.columns / moments.count
    func write(_ text: String, column: Int, row: Int, _ role: StyleRole) {
      canvas.write(text, at: Point(column: rect.left + column, row: rect.top + row), role: role)
    }
    for (index, text) in moments.enumerated() {
      write(text, column: index * step, row: 0, index == start ? .choiceSelected : .textDim)
    }
    for column in 0..<rect.size.columns {
      let isRecording = column >= start * step
      let stroke: LineJoint.Stroke = isRecording ? .heavy : .light
      let isMoment = column.isMultiple(of: step) && column / step < moments.count
      let joint = LineJoint(
        up: isMoment ? .light : .none, right: stroke, left: column > 0 ? stroke : .none)
      write(
        String(glyphs.character(for: joint)), column: column, row: 1,
        isRecording ? .choiceSelected : .rule)
    }
    write(String(glyphs.recording), column: start * step, row: 1, .choiceSelected)
    write(String(glyphs.arrow), column: rect.size.columns - 1, row: 1, .choiceSelected)
    let word = " recording "
    if word.utf8.count + 2 < step { write(word, column: start * step + 2, row: 1, .text) }
  }

  private var start: Int? { trigger.flatMap(StartTrigger.allCases.firstIndex) }

  // In the order of the triggers, which is that of a call; the longer names first.
  private static let moments = [
    ["bot joins", "person joins", "person speaks"], ["bot", "person", "voice"],
  ]
}
