/// The lines and marks of the screen, in a form that the terminal can show.
public struct GlyphSet: Equatable, Sendable {
  /// Lines: horizontal and vertical, and where both meet.
  public let horizontal, vertical, teeDown, teeUp, teeRight, teeLeft, cross: Character
  /// Corners of a frame.
  public let topLeft, topRight, bottomLeft, bottomRight: Character
  /// An option that was chosen, one that counts by default, a bar beside the focused field, and the mark of a line
  /// that goes on.
  public let chosen, byDefault, focusBar, continuation: Character
  /// Findings: error, warning, loss, and the mark that nothing was found.
  public let error, warning, loss, passed: Character
  /// Lamps: idle, recording, paused, failed, ended, unknown.
  public let idle, recording, paused, failed, ended, unknown: Character
  /// Arrows, an opening row, the mark of cut text and a separator between words.
  public let up, down, opens, ellipsis, dot, arrow: Character

  /// Lines and marks for terminals that show Unicode.
  public static let unicode = GlyphSet(
    horizontal: "─", vertical: "│", teeDown: "┬", teeUp: "┴", teeRight: "├", teeLeft: "┤",
    cross: "┼", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘",
    chosen: "•", byDefault: "·", focusBar: "▌", continuation: "↪",
    error: "✗", warning: "!", loss: "≠", passed: "✓",
    idle: "○", recording: "●", paused: "‖", failed: "✗", ended: "■", unknown: "?",
    up: "↑", down: "↓", opens: "›", ellipsis: "…", dot: "·", arrow: "→")

  /// Lines and marks for terminals that show ASCII alone.
  public static let ascii = GlyphSet(
    horizontal: "-", vertical: "|", teeDown: "+", teeUp: "+", teeRight: "+", teeLeft: "+",
    cross: "+", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
    chosen: "*", byDefault: ".", focusBar: ">", continuation: "\\",
    error: "x", warning: "!", loss: "#", passed: "=",
    idle: "o", recording: "@", paused: "=", failed: "x", ended: "-", unknown: "?",
    up: "^", down: "v", opens: ">", ellipsis: "~", dot: "-", arrow: ">")
}
