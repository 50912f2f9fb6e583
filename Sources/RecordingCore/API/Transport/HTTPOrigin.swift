/// The part of a URL that says whom to talk to: scheme, host and port.
public struct HTTPOrigin: Equatable, Sendable, CustomStringConvertible {
  /// The two schemes that are spoken.
  public enum Scheme: String, Sendable {
    /// Without protection.
    case http
    /// Over TLS with a verified certificate.
    case https

    /// The port that is meant when a URL has none.
    var usualPort: Int { self == .https ? 443 : 80 }
  }

  /// How to talk.
  public let scheme: Scheme
  /// The host in lower case; an IPv6 address stands in brackets.
  public let host: String
  /// The port, the usual one of the scheme when the URL has none.
  public let port: Int

  /// Whether the host is this machine by its name or number.
  public var isLoopback: Bool {
    host == "localhost" || host == "[::1]" || HTTPOrigin.isLoopbackAddress(host)
  }

  /// Host and port, as messages name them: `127.0.0.1:8080`.
  public var description: String { "\(host):\(port)" }

  /// The host without the brackets of an IPv6 address.
  var hostName: String { host.trimming { "[]".contains($0) } }

  /// Reads the origin of a URL.
  /// - Throws: `URLFault` with what is wrong.
  public init(of url: String) throws(URLFault) {
    (self, _) = try HTTPOrigin.split(url)
  }

  /// The origin of a URL, and all that follows it.
  static func split(_ url: String) throws(URLFault) -> (HTTPOrigin, rest: Substring) {
    let parts = try URLParts(url)
    guard url.utf8.allSatisfy({ $0 < 0x7F && $0 != UInt8(ascii: "\\") }) else { throw .character }
    guard let scheme = Scheme(rawValue: parts.scheme) else { throw .scheme }
    guard parts.login == nil else { throw .userInfo }
    let origin = HTTPOrigin(
      scheme: scheme, host: parts.host.lowercased(), port: parts.port ?? scheme.usualPort)
    return (origin, parts.rest)
  }

  init(scheme: Scheme, host: String, port: Int) {
    self.scheme = scheme
    self.host = host
    self.port = port
  }

  private static func isLoopbackAddress(_ host: String) -> Bool {
    let bytes = host.split(separator: ".", omittingEmptySubsequences: false)
    return bytes.count == 4 && bytes[0] == "127" && bytes.allSatisfy { UInt8($0) != nil }
  }
}
