/// One header of a request or an answer.
///
/// The value of `Authorization` never shows when a header is printed, logged or reflected upon.
public struct HTTPHeader: Equatable, Sendable, CustomStringConvertible,
  CustomDebugStringConvertible, CustomReflectable
{
  /// The name, compared without regard to case.
  public let name: String
  /// The value, without white space around it.
  public let value: String

  /// Makes a header.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// Whether the header has this name, in any case.
  public func isNamed(_ name: String) -> Bool { self.name.lowercased() == name.lowercased() }

  /// The header as a line, with a secret value left out.
  public var description: String {
    "\(name): \(isNamed("Authorization") ? "(not shown)" : value)"
  }

  /// The same as `description`.
  public var debugDescription: String { description }

  /// A mirror that shows no more than `description`.
  public var customMirror: Mirror { Mirror(self, children: ["header": description]) }
}

/// What a request asks of its URL.
public enum HTTPMethod: String, Equatable, Sendable {
  /// Read; never has a body.
  case get = "GET"
  /// Do something; may have a body.
  case post = "POST"
}

/// One request, exactly as it shall leave.
public struct HTTPRequest: Equatable, Sendable {
  /// What is asked.
  public var method: HTTPMethod
  /// The whole URL, http or https.
  public var url: String
  /// The headers in the order in which they are sent.
  public var headers: [HTTPHeader]
  /// The bytes to send; nil for a request without a body.
  public var body: [UInt8]?
  /// By when it must leave, or not at all; nil for whenever a connection is ready.
  public var leavesBy: Moment?

  /// Makes a request.
  public init(
    _ method: HTTPMethod, _ url: String, headers: [HTTPHeader] = [], body: [UInt8]? = nil,
    leavesBy: Moment? = nil
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    self.leavesBy = leavesBy
  }

  /// The value of the first header with this name, in any case.
  public func value(of name: String) -> String? {
    headers.first { $0.isNamed(name) }?.value
  }
}

/// A whole answer, of any status; a redirect is an answer too.
public struct HTTPResponse: Equatable, Sendable {
  /// The status, for example 200.
  public var status: Int
  /// The headers in the order in which they came.
  public var headers: [HTTPHeader]
  /// The bytes of the body as they came.
  public var body: [UInt8]

  /// Makes an answer.
  public init(status: Int, headers: [HTTPHeader] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The value of the first header with this name, in any case.
  public func value(of name: String) -> String? {
    headers.first { $0.isNamed(name) }?.value
  }
}
