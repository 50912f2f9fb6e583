/// Why no screen can be opened; nothing was changed at the terminal.
public enum TerminalError: Error, Equatable, Sendable {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// The variable TERM is unset or empty.
  case typeUnset
  /// Terminfo has no entry of this name.
  case typeUnknown(String)
  /// The terminal of this name cannot place its cursor.
  case typeTooSimple(String)
  /// The system refused a call; the number is `errno`.
  case system(call: String, code: Int32)

  /// What went wrong, as a headline.
  public var title: String {
    switch self {
    case .notATerminal: "no terminal"
    case .typeUnset: "TERM is not set"
    case .typeUnknown(let name): "unknown terminal type: \(name)"
    case .typeTooSimple(let name): "terminal type too simple: \(name)"
    case .system: "the terminal could not be opened"
    }
  }

  /// What that means, in one sentence.
  public var detail: String {
    switch self {
    case .notATerminal:
      "The console needs a terminal for its input and its output; one of them is a file or a pipe."
    case .typeUnset:
      "The variable TERM names the type of the terminal, and without it no screen can be drawn."
    case .typeUnknown(let name):
      "This computer has no description of terminals of type \(name)."
    case .typeTooSimple(let name):
      "A terminal of type \(name) cannot place its cursor, so no screen can be drawn on it."
    case .system(let call, let code):
      "The system call \(call) failed with error \(code)."
    }
  }

  /// What the user can do.
  public var nextStep: String {
    switch self {
    case .notATerminal:
      "Start it in a terminal, or use the commands that need none."
    case .typeUnset, .typeUnknown, .typeTooSimple:
      "Set TERM to the terminal's type; xterm-256color fits most."
    case .system:
      "Close other programs or open a new terminal, then try again."
    }
  }
}
