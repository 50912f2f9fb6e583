public import RecordingCore

/// One answer, ready to be written by any server.
public struct Response: Equatable, Sendable {
  /// The status code.
  public let status: Int
  /// The headers besides the length.
  public let headers: [String: String]
  /// The body.
  public let body: [UInt8]

  /// Makes an answer that carries JSON.
  /// - Parameters:
  ///   - status: The status code.
  ///   - json: The document.
  ///   - headers: Headers besides the content type.
  public init(_ status: Int = 200, json: JSONValue, headers: [String: String] = [:]) {
    self.status = status
    self.headers = headers.merging(["Content-Type": "application/json"]) { given, _ in given }
    body = Array(json.compactText.utf8)
  }

  /// Makes an answer of any content.
  /// - Parameters:
  ///   - status: The status code.
  ///   - headers: All headers besides the length.
  ///   - body: The body.
  public init(_ status: Int, headers: [String: String], body: [UInt8]) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The body read as JSON; nil when it is none.
  public var json: JSONValue? { try? JSONParser.parse(body) }
}
