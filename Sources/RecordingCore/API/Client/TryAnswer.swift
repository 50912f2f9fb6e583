/// What one try to start came to.
public struct TryAnswer: Equatable, Sendable {
  /// The bot when the start was taken, or why there is none.
  public let result: Result<Bot, ClientError>
  /// Tells this answer of the service from others; nil where none came.
  public let mark: Fingerprint?
  /// The id that the service gave the request; nil for none.
  public let requestID: String?

  /// Makes an answer.
  public init(
    _ result: Result<Bot, ClientError>, mark: Fingerprint? = nil, requestID: String? = nil
  ) {
    self.result = result
    self.mark = mark
    self.requestID = requestID
  }
}
