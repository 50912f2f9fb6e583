public import RecordingCore

/// One request as it came in, free of any server.
public struct Request: Sendable {
  /// The method in capitals.
  public let method: String
  /// The path as sent, still percent-encoded.
  public let path: String
  /// The decoded pairs of the query in their order.
  public let query: [(name: String, value: String)]
  /// The body; empty for none.
  public let body: [UInt8]
  /// What came of the body as that of a start, once it is judged.
  var judgement: Result<JSONObject, Refusal>?
  private let headers: [String: String]

  /// Makes a request.
  /// - Parameters:
  ///   - method: The method, in any case.
  ///   - target: The path, and after a question mark the query, both percent-encoded.
  ///   - headers: The headers; names in any case.
  ///   - body: The body; empty for none.
  public init(
    _ method: String, _ target: String, headers: [String: String] = [:], body: [UInt8] = []
  ) {
    self.method = method.uppercased()
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = String(parts.first ?? "")
    query = parts.count > 1 ? Request.pairs(in: parts[1]) : []
    self.headers = headers.reduce(into: [:]) { $0[$1.key.lowercased()] = $1.value }
    self.body = body
  }

  /// Makes a request that carries JSON.
  /// - Parameters:
  ///   - method: The method, in any case.
  ///   - target: The path and query, percent-encoded.
  ///   - headers: The headers; the content type is added.
  ///   - json: The document to send.
  public init(
    _ method: String, _ target: String, headers: [String: String] = [:], json: JSONValue
  ) {
    let all = headers.merging(["Content-Type": "application/json"]) { given, _ in given }
    self.init(method, target, headers: all, body: Array(json.compactText.utf8))
  }

  /// The value of a header; nil where it was not sent.
  /// - Parameter name: The name in any case.
  /// - Returns: The value as sent.
  public func header(_ name: String) -> String? { headers[name.lowercased()] }

  /// The values of a query parameter, which may stand several times.
  func values(of name: String) -> [String] { query.filter { $0.name == name }.map(\.value) }

  private static func pairs(in query: Substring) -> [(name: String, value: String)] {
    query.split(separator: "&").map { pair in
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (decoded(sides[0]), sides.count > 1 ? decoded(sides[1]) : "")
    }
  }

  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
