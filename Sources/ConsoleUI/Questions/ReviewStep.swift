import RecordingCore

/// A question after the last one of the form.
enum ReviewStep: Equatable, Sendable {
  /// Whether the next finding that can be mended shall be; those that were asked about are not asked again.
  case mending(asked: [Check])
  /// The start waits for errors.
  case errors
  /// Whether something of the bot's own settings shall be taken over.
  case losses
  /// Whether to show the body.
  case body
  /// Whether to start.
  case start
}

extension FormQuestion {
  init(_ step: ReviewStep) { self.init("", .review(step)) }
}
