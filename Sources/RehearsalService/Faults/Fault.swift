/// What goes wrong with one request.
public enum Fault: Equatable, Sendable {
  /// The request is carried out, and the connection closed without a byte of an answer.
  case lostAnswer
  /// The connection is closed before anything is carried out.
  case lostRequest
  /// The request is carried out, and its answer breaks off in the middle of the body.
  case halfAnswer
  /// The request is carried out, and something on the way answers for the service that it failed.
  case failedAnswer(status: Int, retryAfter: RetryAfter?)
  /// The request is not carried out, and the service says so.
  case refused(status: Int, retryAfter: RetryAfter?)
  /// The answer comes in small pieces over so many seconds.
  case slowAnswer(seconds: Double)
  /// A start is carried out, and its recording begins so many seconds later than usual.
  case lateBeginning(seconds: Double)

  /// When to try again, in one of the two ways in which the header is written.
  public enum RetryAfter: Equatable, Sendable {
    /// So many seconds.
    case seconds(Int)
    /// The moment that is so many seconds away, as a date.
    case date(seconds: Int)
  }

  /// Whether the request is carried out in spite of it.
  var isCarriedOut: Bool {
    switch self {
    case .lostRequest, .refused: false
    case .lostAnswer, .halfAnswer, .failedAnswer, .slowAnswer, .lateBeginning: true
    }
  }
}
