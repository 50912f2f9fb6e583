/// The first line of a request.
struct RequestLine: Equatable, Sendable {
  let method: String
  let target: String
  /// Whether it is of HTTP/1.1; the version before closes after each answer and names no host.
  let isCurrent: Bool

  init(_ line: [UInt8]) throws(Rejection) {
    let parts = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].isToken, parts[1].first == UInt8(ascii: "/"),
      parts[1].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else {
      throw .malformed("its first line is not a method, a path and HTTP/1.1")
    }
    method = String(decoding: parts[0], as: UTF8.self)
    target = String(decoding: parts[1], as: UTF8.self)
    switch String(decoding: parts[2], as: UTF8.self) {
    case "HTTP/1.1": isCurrent = true
    case "HTTP/1.0": isCurrent = false
    case let other where other.hasPrefix("HTTP/") && Double(other.dropFirst(5)) != nil:
      throw .unknownVersion
    default: throw .malformed("its first line does not end in HTTP/1.1")
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether this is a name as HTTP has them: letters, digits and some marks.
  var isToken: Bool {
    let marks = "!#$%&'*+-.^_`|~".utf8
    return !isEmpty
      && allSatisfy { byte in
        byte.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
          || marks.contains(byte)
      }
  }
}

extension UInt8 {
  /// Whether this is a decimal digit.
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
