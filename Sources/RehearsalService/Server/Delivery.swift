import FlyingFox
import FlyingSocks
import Foundation

extension Reply {
  /// The answer as the server writes it.
  var delivered: HTTPResponse {
    var headers = HTTPHeaders()
    for (name, value) in response.headers { headers[HTTPHeader(name)] = value }
    func answer(_ body: HTTPBodySequence) -> HTTPResponse {
      HTTPResponse(
        statusCode: HTTPStatusCode(response.status, phrase: response.phrase), headers: headers,
        body: body)
    }
    switch delivery {
    case .whole: return answer(HTTPBodySequence(data: Data(response.body)))
    // A change of protocol that fails closes the connection before a byte is written.
    case .none: return HTTPResponse(webSocket: Hangup())
    case .half: return answer(body(SlowBytes(half, breaksOff: true)))
    case .slow(let seconds):
      let pieces = 20
      return answer(
        body(
          SlowBytes(
            response.body, pieces: pieces, pause: .seconds(seconds / Double(pieces)))))
    }
  }

  private var half: [UInt8] { Array(response.body.prefix(response.body.count / 2)) }

  private func body(_ bytes: SlowBytes) -> HTTPBodySequence {
    HTTPBodySequence(from: bytes, count: response.body.count)
  }
}

/// Closes the connection.
private struct Hangup: WSHandler {
  struct Closed: Error {}

  func makeFrames(
    for client: AsyncThrowingStream<WSFrame, any Error>
  ) async throws -> AsyncStream<WSFrame> {
    throw Closed()
  }
}

/// Bytes that come in pieces, with a pause before each, and that may break off.
private struct SlowBytes: AsyncBufferedSequence {
  struct BrokenOff: Error {}

  let bytes: [UInt8]
  let size: Int
  let pause: Duration
  let breaksOff: Bool

  init(_ bytes: [UInt8], pieces: Int = 1, pause: Duration = .zero, breaksOff: Bool = false) {
    self.bytes = bytes
    size = Swift.max(1, (bytes.count + pieces - 1) / pieces)
    self.pause = pause
    self.breaksOff = breaksOff
  }

  func makeAsyncIterator() -> Iterator { Iterator(bytes: self) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    let bytes: SlowBytes
    private var start = 0

    init(bytes: SlowBytes) { self.bytes = bytes }

    mutating func next() async throws -> UInt8? {
      try await nextBuffer(suggested: 1)?.first
    }

    mutating func nextBuffer(suggested count: Int) async throws -> ArraySlice<UInt8>? {
      guard start < bytes.bytes.count else {
        if bytes.breaksOff { throw BrokenOff() }
        return nil
      }
      if bytes.pause > .zero { try await Task.sleep(for: bytes.pause) }
      let room = Swift.max(1, Swift.min(bytes.size, count))
      let end = Swift.min(start + room, bytes.bytes.count)
      defer { start = end }
      return bytes.bytes[start..<end]
    }
  }
}

extension Response {
  /// The words after the status code.
  fileprivate var phrase: String {
    switch status {
    case 200: "OK"
    case 400: "Bad Request"
    case 401: "Unauthorized"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 409: "Conflict"
    case 429: "Too Many Requests"
    case 500: "Internal Server Error"
    case 502: "Bad Gateway"
    case 503: "Service Unavailable"
    case 504: "Gateway Timeout"
    default: ""
    }
  }
}
