/// Carries one request to where its URL says, and brings the answer back.
public protocol HTTPTransport: Sendable {
  /// Sends a request once and waits for the whole answer.
  ///
  /// Ends early when the task is cancelled. A redirect is not followed: its 3xx is the answer.
  /// - Returns: The answer, whatever its status.
  /// - Throws: `TransportError`, which says whether the request may have arrived.
  func perform(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse
}
