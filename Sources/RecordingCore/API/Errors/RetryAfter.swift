extension HTTPResponse {
  /// The whole seconds of `Retry-After`, which may be written as a date; nil when it is missing or neither.
  ///
  /// A date is counted from the answer's own, as the clocks of two machines seldom agree. A wait of years is given as
  /// one of a year, so that nobody need fear the number.
  var retryAfter: Int? {
    guard let text = value(of: "Retry-After") else { return nil }
    let year = 365 * 86400
    if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return min(Int(text) ?? year, year)
    }
    guard let date = Timestamp(httpDate: text) else { return nil }
    let now =
      value(of: "Date").flatMap { Timestamp(httpDate: $0) } ?? Moment.now().timestamp
    let seconds = (date.secondsSince1970 - now.secondsSince1970).rounded(.up)
    return Int(min(max(0, seconds), Double(year)))
  }
}

extension Refusal {
  /// When to try again, by what the service asks for.
  var waiting: String {
    switch retryAfter {
    case nil: "wait a little, then try again"
    case 0?: "try again"
    case let seconds? where seconds <= 600: "try again in \(seconds) s"
    case let seconds? where seconds <= 7200: "try again in \((seconds + 59) / 60) min"
    case let seconds? where seconds <= 86400: "try again in \((seconds + 3599) / 3600) h"
    case _?: "try again later: the service asks to wait more than a day"
    }
  }
}
