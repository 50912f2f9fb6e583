extension Check {
  /// The finding in one line for people: `file: /json/pointer: message [rule]`.
  /// - Parameters:
  ///   - file: What the body is called.
  ///   - isAllowed: Whether the operator lets an error pass.
  /// - Returns: The line, without a line break.
  public func line(of file: String, isAllowed: Bool = false) -> String {
    let mark =
      switch severity {
      case .error: isAllowed ? "allowed: " : ""
      case .loss: "loss: "
      case .warning: "warning: "
      }
    return "\(file): \(pointer): \(mark)\(message) [\(rule)]"
  }
}

extension Loss {
  /// The loss in one line for people, with both values.
  public var line: String {
    "\(pointer): \(label): the bot has \(botText), this body \(bodyText)"
      + (note.map { "; \($0)" } ?? "")
  }
}
