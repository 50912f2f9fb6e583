public import RecordingCore

/// One answer, ready to be written by any server.
public struct Response: Equatable, Sendable {
  /// The status code.
  public let status: Int
  /// The headers besides the length.
  public let headers: [String: String]
  private let content: Content

  /// A document is written out only when it is sent, so that nobody waits for that but who gets it.
  private enum Content {
    case json(JSONValue)
    case bytes([UInt8])
  }

  /// Makes an answer that carries JSON.
  /// - Parameters:
  ///   - status: The status code.
  ///   - json: The document.
  ///   - headers: Headers besides the content type.
  public init(_ status: Int = 200, json: JSONValue, headers: [String: String] = [:]) {
    self.status = status
    self.headers = headers.merging(["Content-Type": "application/json"]) { given, _ in given }
    content = .json(json)
  }

  /// Makes an answer of any content.
  /// - Parameters:
  ///   - status: The status code.
  ///   - headers: All headers besides the length.
  ///   - body: The body.
  public init(_ status: Int, headers: [String: String], body: [UInt8]) {
    self.status = status
    self.headers = headers
    content = .bytes(body)
  }

  /// The same answer with other headers.
  func with(headers: [String: String]) -> Response {
    Response(status, headers: headers, content: content)
  }

  private init(_ status: Int, headers: [String: String], content: Content) {
    self.status = status
    self.headers = headers
    self.content = content
  }

  /// The body, written out.
  public var body: [UInt8] {
    switch content {
    case .json(let json): Array(json.compactText.utf8)
    case .bytes(let bytes): bytes
    }
  }

  /// Whether both are the same to who gets them.
  public static func == (left: Response, right: Response) -> Bool {
    left.status == right.status && left.headers == right.headers && left.body == right.body
  }

  /// The body read as JSON; nil when it is none.
  public var json: JSONValue? { try? JSONParser.parse(body) }
}
