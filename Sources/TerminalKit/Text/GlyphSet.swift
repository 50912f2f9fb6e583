/// The lines and marks of the screen, in a form that the terminal can show.
public enum GlyphSet: Equatable, Sendable {
  /// Lines and marks for terminals that show Unicode.
  case unicode
  /// Lines and marks for terminals that show ASCII alone.
  case ascii

  /// A line from left to right.
  public var horizontal: Character { pick("─", "-") }
  /// A line from top to bottom.
  public var vertical: Character { pick("│", "|") }
  /// Where a line goes down from a horizontal one.
  public var teeDown: Character { pick("┬", "+") }
  /// Where a line goes up from a horizontal one.
  public var teeUp: Character { pick("┴", "+") }
  /// Where a line goes right from a vertical one.
  public var teeRight: Character { pick("├", "+") }
  /// Where a line goes left from a vertical one.
  public var teeLeft: Character { pick("┤", "+") }
  /// Where two lines cross.
  public var cross: Character { pick("┼", "+") }
  /// A corner of a frame.
  public var topLeft: Character { pick("┌", "+") }
  /// A corner of a frame.
  public var topRight: Character { pick("┐", "+") }
  /// A corner of a frame.
  public var bottomLeft: Character { pick("└", "+") }
  /// A corner of a frame.
  public var bottomRight: Character { pick("┘", "+") }
  /// An option that was chosen.
  public var chosen: Character { pick("•", "*") }
  /// An option that counts by default.
  public var byDefault: Character { pick("·", ".") }
  /// The bar beside the focused field.
  public var focusBar: Character { pick("▌", ">") }
  /// The mark of a line that goes on.
  public var continuation: Character { pick("↪", "\\") }
  /// An error.
  public var error: Character { pick("✗", "x") }
  /// A warning.
  public var warning: Character { pick("!", "!") }
  /// What the bot has otherwise.
  public var loss: Character { pick("≠", "#") }
  /// The mark that nothing was found.
  public var passed: Character { pick("✓", "=") }
  /// The lamp of a bot that does not record.
  public var idle: Character { pick("○", "o") }
  /// The lamp of a bot that records.
  public var recording: Character { pick("●", "@") }
  /// The lamp of a paused recording.
  public var paused: Character { pick("‖", "=") }
  /// The lamp of a bot that failed.
  public var failed: Character { pick("✗", "x") }
  /// The lamp of a bot that left.
  public var ended: Character { pick("■", "-") }
  /// The lamp of an unknown state.
  public var unknown: Character { pick("?", "?") }
  /// An arrow up.
  public var up: Character { pick("↑", "^") }
  /// An arrow down.
  public var down: Character { pick("↓", "v") }
  /// The mark of a row that opens.
  public var opens: Character { pick("›", ">") }
  /// The mark of cut text.
  public var ellipsis: Character { pick("…", "~") }
  /// A separator between words.
  public var dot: Character { pick("·", "-") }
  /// An arrow from one thing to another.
  public var arrow: Character { pick("→", ">") }
  /// What fills an area that has no text, such as a shared screen in a drawing.
  public var shade: Character { pick("░", ".") }

  /// The character in which the strokes of a line drawing meet; a blank for none.
  public func character(for joint: LineJoint) -> Character {
    (self == .unicode ? GlyphSet.unicodeJoints : GlyphSet.asciiJoints)[joint.index]
  }

  // In the order of their index: left changes fastest, up slowest.
  private static let unicodeJoints = Array(
    " ╴╸╷┐┑╻┒┓╶─╾┌┬┭┎┰┱╺╼━┍┮┯┏┲┳" + "╵┘┙│┤┥╽┧┪└┴┵├┼┽┟╁╅┕┶┷┝┾┿┢╆╈"
      + "╹┚┛╿┦┩┃┨┫┖┸┹┞╀╃┠╂╉┗┺┻┡╄╇┣╊╋")
  private static let asciiJoints = Array(
    " -=|+####" + "--=++####" + "===##+###" + "|+#|+####" + "++#++####" + "##+##+###"
      + String(repeating: "#", count: 27))

  private func pick(_ unicode: Character, _ ascii: Character) -> Character {
    self == .unicode ? unicode : ascii
  }
}
