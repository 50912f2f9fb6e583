import RecordingCore

/// Why a request never reaches the service: it is no HTTP, too much of it, or sent from elsewhere.
enum Rejection: Error, Equatable {
  /// It cannot be told what is asked, or where the request ends.
  case malformed(String)
  /// It was meant for, or sent by, somebody who is not on this machine.
  case foreign(String)
  /// It was not whole in time.
  case tooSlow
  /// Its body is too long.
  case bodyTooLong(limit: Int)
  /// Its first line is too long.
  case lineTooLong(limit: Int)
  /// Its headers are too long.
  case headersTooLong(limit: Int)
  /// It is of a version that is not spoken here.
  case unknownVersion
  /// There are too many clients already.
  case busy

  var response: Response {
    switch self {
    case .malformed(let reason): detail(400, "This is no HTTP request: \(reason).")
    case .foreign(let reason): detail(403, "\(reason).")
    case .tooSlow: detail(408, "The request was not whole in time.")
    case .bodyTooLong(let limit): detail(413, "A body may have \(limit) bytes at most.")
    case .lineTooLong(let limit): detail(414, "A request line may have \(limit) bytes at most.")
    case .headersTooLong(let limit): detail(431, "Headers may have \(limit) bytes at most.")
    case .unknownVersion: detail(505, "This service speaks HTTP/1.1.")
    case .busy: detail(503, "Too many connections are open.")
    }
  }

  private func detail(_ status: Int, _ text: String) -> Response {
    Response(status, json: ["detail": .string(JSONString(text))])
  }
}
