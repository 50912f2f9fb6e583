import Foundation
import RecordingCore

extension Service {
  /// The answer with what every answer carries: an id of its own, and this run of the service.
  mutating func labelled(_ response: Response) -> Response {
    var headers = response.headers
    headers["X-Request-Id"] = nextRequestID()
    headers[ServiceIdentity.instanceHeader] = setup.instance.text
    return response.with(headers: headers)
  }

  /// 32 hexadecimal digits.
  private mutating func nextRequestID() -> String {
    [ids.next(), ids.next()].map { number in
      let digits = String(number, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
