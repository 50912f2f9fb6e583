/// The byte strings that switch the terminal to the screen and back, known in full beforehand.
struct TerminalModes {
  /// Switches to the alternate screen, without a cursor, and to the key and paste forms that are
  /// decoded; also undoes what a program before this one may have left: insert mode, no margins.
  let enter: [UInt8]
  /// Undoes every mode, whether or not it is on.
  let undo: [UInt8]
  /// Around each frame; both empty where the terminal does not take them.
  let frameStart, frameEnd: [UInt8]
  /// The cursor.
  let cursorOn, cursorOff: [UInt8]
  /// Mouse reports of presses and the wheel, with places in decimal.
  let mouseOn, mouseOff: [UInt8]
  /// Asks for the background; empty where the terminal would not understand the question.
  let backgroundQuestion: [UInt8]

  /// Reads the strings of the terminal that ncurses has just opened.
  init(traits: TerminalTraits) {
    let inputModes = traits.takesInputModes
    let pasteOn = inputModes ? "\u{1B}[?2004h" : ""
    let pasteOff = inputModes ? "\u{1B}[?2004l" : ""
    let mouseEnd = inputModes ? "\u{1B}[?1006l\u{1B}[?1000l" : ""
    let end = traits.takesSynchronizedOutput ? "\u{1B}[?2026l" : ""
    mouseOn = Array((inputModes ? "\u{1B}[?1000h\u{1B}[?1006h" : "").utf8)
    mouseOff = Array(mouseEnd.utf8)
    frameStart = Array((traits.takesSynchronizedOutput ? "\u{1B}[?2026h" : "").utf8)
    frameEnd = Array(end.utf8)

    backgroundQuestion = Array((traits.answersQuestions ? BackgroundReply.question : "").utf8)

    let alternateScreen = Capability.bytes("smcup")
    // Without an alternate screen nothing may stay of what was shown.
    let leave = Capability.bytes(alternateScreen.isEmpty ? "clear" : "rmcup")
    cursorOn = Capability.bytes("cnorm")
    cursorOff = Capability.bytes("civis")
    enter =
      alternateScreen + Capability.bytes("rmir") + Capability.bytes("smam")
      + Capability.bytes("sgr0") + Capability.bytes("smkx") + Array(pasteOn.utf8) + cursorOff
    undo =
      Array((end + mouseEnd + pasteOff).utf8) + Capability.bytes("sgr0") + Capability.bytes("op")
      + cursorOn + Capability.bytes("rmkx") + leave
  }
}
