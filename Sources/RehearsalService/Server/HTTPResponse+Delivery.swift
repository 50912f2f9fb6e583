import FlyingFox
import Foundation

extension HTTPResponse {
  /// The answer as the server sends it.
  init(_ response: Response, delivery: Delivery) {
    var headers = HTTPHeaders()
    for (name, value) in response.headers { headers[HTTPHeader(name)] = value }
    let status = HTTPStatusCode(response.status, phrase: response.phrase)
    switch delivery {
    case .whole:
      self.init(statusCode: status, headers: headers, body: Data(response.body))
    case .nothing:
      self.init(webSocket: CutConnection())
    case .half:
      self.init(
        statusCode: status, headers: headers,
        body: HTTPBodySequence(from: PacedBytes.half(of: response.body), count: response.body.count)
      )
    case .dripping(let seconds):
      self.init(
        statusCode: status, headers: headers,
        body: HTTPBodySequence(
          from: PacedBytes.dripping(response.body, over: seconds), count: response.body.count))
    }
  }
}

/// Closes a connection without a byte: the server asks a web socket for its frames before it writes anything.
private struct CutConnection: WSHandler {
  func makeFrames(
    for client: AsyncThrowingStream<WSFrame, any Error>
  ) async throws -> AsyncStream<WSFrame> {
    throw PacedBytes.Cut()
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
