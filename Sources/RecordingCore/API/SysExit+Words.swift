extension SysExit {
  /// What it means, as a phrase.
  public var words: String {
    switch self {
    case .done: "done; warnings are allowed"
    case .usage: "the command line is wrong"
    case .invalidBody: "the body has errors, or a file is damaged"
    case .noFile: "no such file or preset"
    case .unreachable: "the service was not reached; nothing left this machine"
    case .fault: "a fault of this program or its installation"
    case .noTerminal: "no usable terminal, or it went away"
    case .alreadyRecording: "the bot records already, or a start of it is open or pending"
    case .unanswered: "the start may have happened; run the same command again"
    case .tryLater: "not done, and may be later"
    case .refused: "the service refused it, or the bot cannot take it"
    case .keyRefused: "the key was refused"
    case .configuration: "a setting is wrong or missing, the API key too"
    case .interrupted: "interrupted before anything left"
    }
  }
}
