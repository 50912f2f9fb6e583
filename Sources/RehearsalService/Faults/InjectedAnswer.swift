import Foundation
import RecordingCore

/// An error that a fault answers with.
struct InjectedAnswer: Equatable {
  /// When to come again, in the two forms that HTTP has.
  enum RetryAfter: Equatable {
    case seconds(Int)
    case date(in: Int)
  }

  let status: Int
  var retryAfter: RetryAfter?

  /// Whether the service itself says so; the others come from a gateway before it, which stores nothing.
  var isOfTheService: Bool { ![502, 503, 504].contains(status) }

  func response(at now: Date) -> Response {
    var headers: [String: String] = [:]
    switch retryAfter {
    case .seconds(let seconds): headers["Retry-After"] = String(seconds)
    case .date(let seconds): headers["Retry-After"] = (now + TimeInterval(seconds)).httpText
    case nil: break
    }
    return Response(status, json: ["detail": .string(JSONString(detail))], headers: headers)
  }

  private var detail: String {
    switch status {
    case 409: "Another request is in the way of this one."
    case 429: "Request was throttled."
    case 502: "Bad gateway."
    case 503: "Service unavailable."
    case 504: "Gateway timeout."
    default: "A server error occurred."
    }
  }
}

extension Date {
  /// The date as HTTP headers write it; a begun second counts as over, lest a client come too early.
  var httpText: String {
    let seconds = Int(timeIntervalSince1970.rounded(.up))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = calendar.dateComponents(
      [.weekday, .day, .month, .year, .hour, .minute, .second],
      from: Date(timeIntervalSince1970: TimeInterval(seconds)))
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let time = [parts.hour, parts.minute, parts.second].map { Date.twoDigits($0 ?? 0) }
    return "\(days[(parts.weekday ?? 1) - 1]), \(Date.twoDigits(parts.day ?? 1)) "
      + "\(months[(parts.month ?? 1) - 1]) \(parts.year ?? 1970) "
      + "\(time.joined(separator: ":")) GMT"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
