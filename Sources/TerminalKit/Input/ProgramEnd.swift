/// How a program ended that the terminal was lent to.
public enum ProgramEnd: Equatable, Sendable {
  /// By itself, with this status.
  case exited(Int32)
  /// By this signal.
  case signalled(Int32)
  /// It never began; the reason is the system's.
  case notStarted(String)
}

/// What came of offering a text to a terminal's clipboard.
public enum CopyOffer: Equatable, Sendable {
  /// The terminal was sent the text.
  case sent
  /// The terminal is known not to take any.
  case notTaken
  /// The text is longer than what terminals take.
  case tooLong
}
