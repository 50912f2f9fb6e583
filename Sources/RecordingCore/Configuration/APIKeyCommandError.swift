/// Why a profile's command gave no key; the messages are what it said on its error output.
public enum APIKeyCommandError: Error, Equatable, Sendable {
  /// The system could not start a shell, in its words.
  case notStarted(String)
  /// It did not end in time and was killed.
  case timedOut(Duration, messages: String)
  /// It ended with a status other than 0.
  case failed(status: Int32, messages: String)
  /// A signal ended it.
  case killed(signal: Int32, messages: String)
  /// It printed nothing, or an empty first line.
  case noKey(messages: String)
  /// Its first line cannot be a key: too long, or with blanks, control or other characters that no header takes.
  case malformedKey(messages: String)

  /// What happened, in a few words.
  public var title: String { "the profile's api_key_command gave no key" }

  /// Why, as a phrase, with what the command said.
  public var detail: String {
    let (reason, messages) = parts
    return messages.isEmpty ? reason : "\(reason): \(messages)"
  }

  /// What the operator can do about it.
  public var nextStep: String {
    switch self {
    case .notStarted: "try again, or set RECALL_API_KEY"
    case .timedOut: "run the command by hand; it must not wait for input"
    case .failed, .killed: "run the command by hand and mend it, or set RECALL_API_KEY"
    case .noKey, .malformedKey: "make the command print the key, alone, on its first line"
    }
  }

  private var parts: (String, messages: String) {
    switch self {
    case .notStarted(let words): ("no shell could be started", words)
    case .timedOut(let deadline, let messages):
      ("it did not end within \(deadline.components.seconds) s", messages)
    case .failed(let status, let messages): ("it ended with status \(status)", messages)
    case .killed(let signal, let messages): ("signal \(signal) ended it", messages)
    case .noKey(let messages): ("its first line is empty", messages)
    case .malformedKey(let messages): ("its first line cannot be a key", messages)
    }
  }
}
