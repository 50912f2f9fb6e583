/// What a request says before its body, of which nothing may be in doubt.
struct RequestHead: Equatable, Sendable {
  /// How the end of the body is found.
  enum Framing: Equatable {
    case length(Int)
    case chunked
  }

  let method: String
  let target: String
  /// The headers by their names in small letters; what stands several times is joined with commas.
  let headers: [String: String]
  let framing: Framing
  /// Whether another request may follow on the connection.
  let isPersistent: Bool

  /// Reads the lines, which come without their line breaks.
  init(line: [UInt8], headers lines: [[UInt8]]) throws(Rejection) {
    let parts = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].isToken, parts[1].first == UInt8(ascii: "/"),
      parts[1].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else {
      throw .malformed("its first line is not a method, a path and HTTP/1.1")
    }
    let isCurrent = try RequestHead.isCurrent(version: parts[2])
    let headers = try RequestHead.headers(in: lines)
    method = String(decoding: parts[0], as: UTF8.self)
    target = String(decoding: parts[1], as: UTF8.self)
    self.headers = headers
    isPersistent = isCurrent && !headers.list("connection").contains("close")
    framing = try RequestHead.framing(by: headers, isCurrent: isCurrent)
    try RequestHead.checkParties(in: headers, isCurrent: isCurrent)
  }

  /// Whether the client waits for a word before it sends the body.
  var isBodyHeldBack: Bool { headers.list("expect").contains("100-continue") }

  // The last digit is 1; the version before it closes after each answer and names no host.
  private static func isCurrent(version: ArraySlice<UInt8>) throws(Rejection) -> Bool {
    switch String(decoding: version, as: UTF8.self) {
    case "HTTP/1.1": return true
    case "HTTP/1.0": return false
    case let other where other.hasPrefix("HTTP/") && other.utf8.count == 8: throw .unknownVersion
    default: throw .malformed("its first line does not end in HTTP/1.1")
    }
  }

  private static func headers(in lines: [[UInt8]]) throws(Rejection) -> [String: String] {
    let singular: Set = ["host", "content-length", "transfer-encoding"]
    var headers: [String: String] = [:]
    for line in lines {
      let sides = line.split(
        separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2, sides[0].isToken else {
        throw .malformed("a header is not a name, a colon and a value")
      }
      guard sides[1].allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else {
        throw .malformed("a header holds control characters")
      }
      let name = String(decoding: sides[0], as: UTF8.self).lowercased()
      let value = String(decoding: sides[1].trimmed, as: UTF8.self)
      guard let others = headers[name] else {
        headers[name] = value
        continue
      }
      guard !singular.contains(name) else { throw .malformed("\(name) stands more than once") }
      headers[name] = others + ", " + value
    }
    return headers
  }

  private static func framing(
    by headers: [String: String], isCurrent: Bool
  ) throws(Rejection) -> Framing {
    switch (headers["content-length"], headers["transfer-encoding"]) {
    case (nil, nil): return .length(0)
    case (let length?, nil):
      guard !length.isEmpty, length.utf8.allSatisfy(\.isDigit) else {
        throw .malformed("Content-Length is not a number")
      }
      return .length(Int(length) ?? .max)
    case (nil, let coding?):
      guard isCurrent, coding.lowercased() == "chunked" else {
        throw .malformed("Transfer-Encoding can only be chunked, in HTTP/1.1")
      }
      return .chunked
    case (_?, _?): throw .malformed("it has both Content-Length and Transfer-Encoding")
    }
  }

  private static func checkParties(
    in headers: [String: String], isCurrent: Bool
  ) throws(Rejection) {
    if let host = headers["host"] {
      guard LoopbackName.isHost(host) else {
        throw .foreign("This service answers to localhost, 127.0.0.1 and [::1] alone")
      }
    } else if isCurrent {
      throw .malformed("the header Host is missing")
    }
    if let origin = headers["origin"], !LoopbackName.isOrigin(origin) {
      throw .foreign("This service answers no web page of another machine")
    }
  }
}

extension [String: String] {
  /// The elements of a header that is a list, in small letters.
  fileprivate func list(_ name: String) -> [String] {
    (self[name] ?? "").lowercased().split { $0 == "," || $0 == " " || $0 == "\t" }.map(String.init)
  }
}

extension ArraySlice<UInt8> {
  /// Whether this is a name as HTTP has them: letters, digits and some marks.
  fileprivate var isToken: Bool {
    let marks = "!#$%&'*+-.^_`|~".utf8
    return !isEmpty
      && allSatisfy { byte in
        byte.isDigit
          || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            && byte < 0x80
          || marks.contains(byte)
      }
  }

  /// Without the blanks around it.
  fileprivate var trimmed: ArraySlice<UInt8> {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    var rest = drop(while: isBlank)
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return rest
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
