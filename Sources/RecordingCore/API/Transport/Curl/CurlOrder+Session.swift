import CCurl

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension CurlOrder {
  /// Gives the request to a session; nil when libcurl does not take it.
  func start(in session: OpaquePointer) -> OpaquePointer? {
    withCStrings(headerLines) { lines in
      withCStrings([request.url, Product.userAgent]) { texts in
        (request.body ?? []).withUnsafeBufferPointer { body in
          var order = ccurl_request()
          order.url = texts[0]
          order.user_agent = texts[1]
          order.is_post = request.method == .post
          order.header_lines = lines.baseAddress
          order.header_count = lines.count
          order.body = body.baseAddress
          order.body_size = body.count
          order.ignores_proxies = origin.isLoopback
          order.connect_timeout_ms = limits.connect.inMilliseconds
          order.timeout_ms = limits.total.inMilliseconds
          order.answer_limit = limits.answerBytes
          order.leaves_by = request.leavesBy?.uptime ?? 0
          return ccurl_session_add(session, &order)
        }
      }
    }
  }

  /// What became of the request, for its caller.
  func result(of outcome: ccurl_outcome) -> Result<HTTPResponse, TransportError> {
    if outcome.code == CURLE_OK, outcome.has_all_headers {
      return .success(HTTPResponse(outcome))
    }
    return .failure(
      outcome.request_left ? .unanswered(loss(outcome)) : .notSent(obstacle(outcome)))
  }

  private func obstacle(_ outcome: ccurl_outcome) -> TransportError.Obstacle {
    if outcome.is_late { return .late }
    let message = outcome.text
    // Else it was a proxy that refused, which the message names.
    let isRefused =
      outcome.system_error == Int(ECONNREFUSED) && message.contains(origin.hostName)
    switch outcome.code {
    case CURLE_COULDNT_RESOLVE_HOST: return .unresolved(host: origin.host)
    case CURLE_COULDNT_CONNECT where isRefused: return .refused(by: origin.description)
    case CURLE_OPERATION_TIMEDOUT:
      return .connectTimeout(to: origin.description, after: min(limits.connect, limits.total))
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR:
      return .certificate(message.trimmingPrefix("SSL certificate problem: ").description)
    case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_SSL_ENGINE_INITFAILED:
      return .secureConnection(message)
    default: return .other(message)
    }
  }

  private func loss(_ outcome: ccurl_outcome) -> TransportError.Loss {
    switch outcome.code {
    case _ where outcome.has_too_large_headers: .headersTooLarge(limit: Int(ccurl_header_limit))
    case _ where outcome.is_too_large: .tooLarge(limit: limits.answerBytes)
    case CURLE_OPERATION_TIMEDOUT: .timeout(limits.total)
    case CURLE_GOT_NOTHING: .closed
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY: .notHTTP
    case CURLE_SEND_ERROR, CURLE_RECV_ERROR: .reset
    case CURLE_OK, CURLE_PARTIAL_FILE:
      .halfAnswer(
        received: outcome.body_size,
        announced: outcome.announced_size < 0 ? nil : Int(outcome.announced_size))
    default: .other(outcome.text)
    }
  }
}

extension ccurl_outcome {
  /// What libcurl says about the failure.
  fileprivate var text: String {
    let text = String(cString: message)
    return text.isEmpty ? "libcurl failed with code \(code.rawValue)" : text
  }
}

extension HTTPResponse {
  fileprivate init(_ outcome: ccurl_outcome) {
    let lines = UnsafeRawBufferPointer(start: outcome.headers, count: outcome.header_size)
      .split(separator: UInt8(ascii: "\n"))
    self.init(
      status: outcome.status,
      headers: lines.compactMap { HTTPHeader(line: $0) },
      body: Array(UnsafeBufferPointer(start: outcome.body, count: outcome.body_size)))
  }
}

extension HTTPHeader {
  /// Reads a header line; nil for the status line and the blank one.
  fileprivate init?(line bytes: some Sequence<UInt8>) {
    let line = String(decoding: Array(bytes), as: UTF8.self)
    guard let colon = line.firstIndex(of: ":"), !line.hasPrefix("HTTP/") else { return nil }
    self.init(
      String(line[..<colon]),
      line[line.index(after: colon)...].trimming(while: \.isWhitespace))
  }
}

extension StringProtocol {
  /// The text without the characters at both ends for which the test holds.
  func trimming(while isTrimmed: (Character) -> Bool) -> String {
    let start = drop(while: isTrimmed)
    guard let last = start.lastIndex(where: { !isTrimmed($0) }) else { return "" }
    return String(start[...last])
  }
}

/// Calls a function with C copies of texts, which live as long as the call.
private func withCStrings<Result>(
  _ texts: [String], _ body: (UnsafeBufferPointer<UnsafePointer<CChar>?>) -> Result
) -> Result {
  let copies = texts.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return copies.map { UnsafePointer($0) }.withUnsafeBufferPointer(body)
}
