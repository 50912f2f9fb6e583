/// A moment, as seconds since the start of 1970 in UTC.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  public let secondsSince1970: Double

  /// Makes a moment.
  public init(secondsSince1970: Double) { self.secondsSince1970 = secondsSince1970 }

  /// Reads `2026-11-23T10:00:04.250Z`, with `+02:00` in place of `Z`, or with neither, which means
  /// UTC.
  ///
  /// Nil when the text is something else, or names a day or an hour that does not exist.
  public init?(iso8601 text: String) {
    var reader = Reader(text.utf8)
    guard let year = reader.number(4), reader.take("-"), let month = reader.number(2),
      reader.take("-"), let day = reader.number(2), reader.take("T") || reader.take(" "),
      let hour = reader.number(2), reader.take(":"), let minute = reader.number(2),
      reader.take(":"), let second = reader.number(2),
      (1...12).contains(month), (1...Timestamp.days(in: month, of: year)).contains(day),
      hour < 24, minute < 60, second <= 60
    else { return nil }
    let fraction = reader.take(".") ? reader.fraction() : 0
    guard let fraction, let offset = reader.offset(), reader.isAtEnd else { return nil }
    let days = Timestamp.daysSince1970(year, month, day)
    secondsSince1970 =
      Double(days * 86400 + hour * 3600 + minute * 60 + second - offset) + fraction
  }

  /// Reads `Mon, 23 Nov 2026 10:00:04 GMT`, the one form of date that HTTP headers are written in today (RFC 9110).
  ///
  /// Nil when the text is something else; the name of the day is not looked at.
  public init?(httpDate text: String) {
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let words = text.split(separator: " ")
    guard words.count == 6, words[5] == "GMT",
      let month = months.firstIndex(where: { $0 == words[2] })
    else { return nil }
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    self.init(iso8601: "\(words[3])-\(padded(month + 1))-\(words[1])T\(words[4])Z")
  }

  /// The moment as ISO 8601 writes it, in UTC, to the second: `2026-11-23T10:00:04Z`.
  ///
  /// Years have four digits; a moment outside them, which no clock tells, is "at an unknown time".
  public var iso8601: String {
    guard (-62_135_596_800..<253_402_300_800).contains(secondsSince1970) else {
      return "at an unknown time"
    }
    let seconds = Int(secondsSince1970.rounded(.down))
    let second = (seconds % 86400 + 86400) % 86400
    let (year, month, day) = Timestamp.date((seconds - second) / 86400)
    func padded(_ number: Int, _ digits: Int = 2) -> String {
      let text = String(number)
      return String(repeating: "0", count: digits - text.utf8.count) + text
    }
    return "\(padded(year, 4))-\(padded(month))-\(padded(day))T"
      + "\(padded(second / 3600)):\(padded(second / 60 % 60)):\(padded(second % 60))Z"
  }

  /// Whether the left one is earlier.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }

  private static func days(in month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return switch month {
    case 2: isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  // Years counted from March, so that the day a leap year adds is its last.
  private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let march = (month + 9) % 12
    let year = month <= 2 ? year - 1 : year
    let daysBeforeMonth = (153 * march + 2) / 5
    return 365 * year + year / 4 - year / 100 + year / 400 + daysBeforeMonth + day - 719469
  }

  // The way back, in the same years, four hundred of which have always as many days.
  private static func date(_ daysSince1970: Int) -> (year: Int, month: Int, day: Int) {
    let days = daysSince1970 + 719468
    let inCycle = days % 146097
    let yearInCycle = (inCycle - inCycle / 1460 + inCycle / 36524 - inCycle / 146096) / 365
    let inYear = inCycle - 365 * yearInCycle - yearInCycle / 4 + yearInCycle / 100
    let march = (5 * inYear + 2) / 153
    let month = (march + 2) % 12 + 1
    let year = days / 146097 * 400 + yearInCycle + (month <= 2 ? 1 : 0)
    return (year, month, inYear - (153 * march + 2) / 5 + 1)
  }
}

/// Takes a text apart from its start.
private struct Reader {
  private var rest: Substring.UTF8View

  init(_ text: String.UTF8View) { rest = text[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = rest.first, byte == UInt8(ascii: character) else { return false }
    rest = rest.dropFirst()
    return true
  }

  mutating func number(_ digits: Int) -> Int? {
    var value = 0
    for _ in 0..<digits {
      guard let digit = takeDigit() else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  mutating func fraction() -> Double? {
    guard var value = takeDigit().map({ Double($0) / 10 }) else { return nil }
    var unit = 0.01
    while let digit = takeDigit() {
      value += Double(digit) * unit
      unit /= 10
    }
    return value
  }

  /// The seconds that local time is ahead of UTC.
  mutating func offset() -> Int? {
    if isAtEnd || take("Z") { return 0 }
    let sign = take("-") ? -1 : 1
    guard sign == -1 || take("+"), let hours = number(2) else { return nil }
    _ = take(":")
    guard let minutes = number(2), hours < 24, minutes < 60 else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }

  private mutating func takeDigit() -> Int? {
    guard let byte = rest.first, (0x30...0x39).contains(byte) else { return nil }
    rest = rest.dropFirst()
    return Int(byte - 0x30)
  }
}
