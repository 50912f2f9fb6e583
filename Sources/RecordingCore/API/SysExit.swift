/// The exit codes of the programs, after sysexits.
///
/// Of several, the worst counts; success is the least.
public enum SysExit: Int32, CaseIterable, Equatable, Sendable {
  /// Done; warnings are allowed.
  case done = 0
  /// The command line is wrong.
  case usage = 64
  /// The body has errors.
  case invalidBody = 65
  /// A file is not there.
  case noFile = 66
  /// The service was not reached: nothing left this machine.
  case unreachable = 69
  /// A fault of this program.
  case fault = 70
  /// There is no usable terminal.
  case noTerminal = 71
  /// The bot is recording already, or a start of it has not ended.
  case alreadyRecording = 73
  /// The request left, and it is not known whether it was carried out.
  case unanswered = 74
  /// It was not done, and may be done later.
  case tryLater = 75
  /// The service refused the request, or the bot cannot take it.
  case refused = 76
  /// The service refused the key.
  case keyRefused = 77
  /// A setting is wrong: a file of settings, or an environment variable.
  case configuration = 78
  /// The operator interrupted it before anything left.
  case interrupted = 130
}
