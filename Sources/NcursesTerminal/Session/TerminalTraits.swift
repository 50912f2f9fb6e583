/// What is known of a terminal by its name alone.
struct TerminalTraits: Equatable {
  /// Whether a frame may be wrapped in synchronized output (mode 2026).
  let takesSynchronizedOutput: Bool
  /// Whether bracketed paste and mouse reports may be switched on.
  let takesInputModes: Bool
  /// Whether a text may be offered for the clipboard (OSC 52).
  let takesClipboard: Bool
  /// Whether it may be asked for its background, and then for what it is, which all but the plain ones answer.
  let answersQuestions: Bool

  // Types, by the start of their name, whose terminals do not parse private modes as others do,
  // or are hardware or a system console without any of these.
  private static let plainTypes = [
    "linux", "vt", "dumb", "ansi", "cons", "pcansi", "wsvt", "sun", "hurd", "mach", "cygwin",
    "eterm", "pcvt",
  ]

  /// Tells the traits from the environment.
  ///
  /// | terminal | synchronized output | input modes | clipboard | questions |
  /// | --- | --- | --- | --- | --- |
  /// | system consoles, hardware and their emulations | no | no | no | no |
  /// | GNU screen: drops mode 2026 at best, hands the others on | no | yes | no | no |
  /// | Apple Terminal: known to ignore mode 2026 and OSC 52 | no | yes | no | yes |
  /// | tmux, also where TERM is screen | yes | yes | yes | yes |
  /// | all others: what is unknown is ignored | yes | yes | yes | yes |
  init(environment: TerminalEnvironment) {
    let isPlain = Self.plainTypes.contains { environment.type.hasPrefix($0) }
    let isScreen = environment.type.hasPrefix("screen") && !environment.isInsideTmux
    takesInputModes = !isPlain
    takesSynchronizedOutput = !isPlain && !isScreen && environment.program != "Apple_Terminal"
    takesClipboard = takesSynchronizedOutput
    answersQuestions = !isPlain && !isScreen
  }
}
