/// Why a request has no answer; above all, whether it may have arrived.
public enum TransportError: Error, Equatable, Sendable {
  /// Nothing of the request left this machine: sending it again is safe.
  case notSent(Obstacle)
  /// The request left, whole or in part: the service may have acted on it.
  case unanswered(Loss)
  /// The task was cancelled before the whole answer was there.
  case cancelled(requestLeft: Bool)

  /// What kept a request from leaving.
  public enum Obstacle: Equatable, Sendable {
    /// libcurl cannot be loaded, for the given reason.
    case libraryMissing(String)
    /// The URL cannot be used.
    case url(String, URLFault)
    /// A header has a name or value that cannot be sent; the value is not told.
    case header(name: String)
    /// The name of the host is not known.
    case unresolved(host: String)
    /// The other side, as address and port, does not listen.
    case refused(by: String)
    /// No connection, TLS included, came about in time.
    case connectTimeout(to: String, after: Duration)
    /// The connection was ready only after the moment by which the request had to leave.
    case late
    /// The certificate is not one to trust, in the words of the TLS library.
    case certificate(String)
    /// TLS could not be agreed upon, in the words of the TLS library.
    case secureConnection(String)
    /// Anything else, in the words of libcurl.
    case other(String)
  }

  /// What became of a request after it left.
  public enum Loss: Equatable, Sendable {
    /// Nothing of an answer, or not all of it, came in time.
    case timeout(Duration)
    /// The connection was closed without a byte of an answer.
    case closed
    /// The connection broke down.
    case reset
    /// What came back is no HTTP answer.
    case notHTTP
    /// The answer ended early: bytes of its body that came, and how many it had announced.
    case halfAnswer(received: Int, announced: Int?)
    /// The answer is larger than is read; the limit in bytes.
    case tooLarge(limit: Int)
    /// The headers of the answer are larger than is read; the limit in bytes.
    case headersTooLarge(limit: Int)
    /// Anything else, in the words of libcurl.
    case other(String)
  }

  /// Whether any of the request may have reached the other side; if not, sending it again is safe.
  public var requestLeft: Bool {
    switch self {
    case .notSent: false
    case .unanswered: true
    case .cancelled(let requestLeft): requestLeft
    }
  }

  /// What happened, in one phrase without a full stop.
  public var text: String {
    switch self {
    case .notSent(let obstacle): obstacle.text
    case .unanswered(let loss): loss.text
    case .cancelled(requestLeft: false): "cancelled before the request left"
    case .cancelled(requestLeft: true): "cancelled after the request had left"
    }
  }
}

extension TransportError.Obstacle {
  /// What is in the way, in one phrase without a full stop.
  public var text: String {
    switch self {
    case .libraryMissing(let reason): "libcurl cannot be loaded: \(reason)"
    case .url(let url, let fault): "the URL \(URLMask.masked(url)) \(fault.phrase)"
    case .header(let name): "the header \(name) has characters that cannot be sent"
    case .unresolved(let host): "no address is known for \(host)"
    case .refused(let peer): "connection refused by \(peer)"
    case .connectTimeout(let peer, let limit): "no connection to \(peer) within \(limit.inSeconds)"
    case .late: "the connection was not ready within 2 s of the reading that the request rests on"
    case .certificate(let reason): "certificate: \(reason)"
    case .secureConnection(let reason): "TLS: \(reason)"
    case .other(let reason): reason
    }
  }
}

extension TransportError.Loss {
  /// What happened, in one phrase without a full stop.
  public var text: String {
    switch self {
    case .timeout(let limit): "no whole answer within \(limit.inSeconds)"
    case .closed: "the connection was closed without an answer"
    case .reset: "the connection was reset"
    case .notHTTP: "what came back is not HTTP"
    case .halfAnswer(let received, let announced?):
      "the answer ended after \(received) of \(announced) bytes"
    case .halfAnswer(received: 0, nil): "the answer ended within its headers"
    case .halfAnswer(let received, nil): "the answer ended early, after \(received) bytes"
    case .tooLarge(let limit): "the answer is larger than \(limit.inBytes)"
    case .headersTooLarge(let limit): "the headers of the answer are larger than \(limit.inBytes)"
    case .other(let reason): reason
    }
  }
}

extension TransportError.Loss {
  /// Whether no answer of this service looks like that.
  var isOfAnotherServer: Bool {
    switch self {
    case .notHTTP, .tooLarge, .headersTooLarge: true
    case .timeout, .closed, .reset, .halfAnswer, .other: false
    }
  }
}

extension Duration {
  /// The duration in milliseconds, rounded down.
  var inMilliseconds: Int {
    let (seconds, attoseconds) = components
    return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
  }

  /// The duration as people write it: `5 s`, `0.2 s`.
  fileprivate var inSeconds: String {
    let milliseconds = inMilliseconds
    return milliseconds.isMultiple(of: 1000)
      ? "\(milliseconds / 1000) s" : "\(Double(milliseconds) / 1000) s"
  }
}

extension Int {
  /// The count of bytes as people write it: `4 MB`, `1000 bytes`.
  fileprivate var inBytes: String {
    if isMultiple(of: 1 << 20) { return "\(self >> 20) MB" }
    return isMultiple(of: 1 << 10) ? "\(self >> 10) KB" : "\(self) bytes"
  }
}
