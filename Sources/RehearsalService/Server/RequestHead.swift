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

  /// Reads the lines after the first, which come without their line breaks.
  init(_ line: RequestLine, headers lines: [[UInt8]]) throws(Rejection) {
    let headers = try RequestHead.headers(in: lines)
    method = line.method
    target = line.target
    self.headers = headers
    isPersistent = line.isCurrent && !headers.list("connection").contains("close")
    framing = try RequestHead.framing(by: headers, isCurrent: line.isCurrent)
    try RequestHead.checkParties(in: headers, isCurrent: line.isCurrent)
  }

  /// Whether the client waits for a word before it sends the body.
  var isBodyHeldBack: Bool { headers.list("expect").contains("100-continue") }

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
  /// Without the blanks around it.
  fileprivate var trimmed: ArraySlice<UInt8> {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    var rest = drop(while: isBlank)
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return rest
  }
}
