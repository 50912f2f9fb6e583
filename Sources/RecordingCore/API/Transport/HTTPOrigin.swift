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
    guard url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }) else {
      throw .character
    }
    let parts = url.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let scheme = Scheme(rawValue: parts[0].lowercased()),
      parts[1].hasPrefix("//")
    else { throw .scheme }
    let afterScheme = parts[1].dropFirst(2)
    let end = afterScheme.firstIndex { "/?#".contains($0) } ?? afterScheme.endIndex
    let authority = afterScheme[..<end]
    guard !authority.contains("@") else { throw .userInfo }
    let (host, port) = try splitPort(authority)
    let origin = HTTPOrigin(
      scheme: scheme, host: host.lowercased(), port: port ?? scheme.usualPort)
    return (origin, afterScheme[end...])
  }

  init(scheme: Scheme, host: String, port: Int) {
    self.scheme = scheme
    self.host = host
    self.port = port
  }

  private static func splitPort(
    _ authority: Substring
  ) throws(URLFault) -> (host: Substring, port: Int?) {
    var host = authority
    var port: Int?
    if let colon = authority.lastIndex(of: ":"), !authority[colon...].contains("]") {
      let digits = authority[authority.index(after: colon)...]
      guard let number = Int(digits), (1...65535).contains(number),
        digits.allSatisfy(\.isWholeNumber)
      else { throw .port }
      host = authority[..<colon]
      port = number
    }
    guard isHost(host) else { throw .host }
    return (host, port)
  }

  private static func isHost(_ host: Substring) -> Bool {
    if host.hasPrefix("[") {
      return host.hasSuffix("]") && host.count > 3
        && host.dropFirst().dropLast().allSatisfy { $0.isHexDigit || ":.".contains($0) }
    }
    return host.contains { $0 != "." }
      && host.allSatisfy { $0.isLetter || $0.isNumber || "-._".contains($0) }
  }

  private static func isLoopbackAddress(_ host: String) -> Bool {
    let bytes = host.split(separator: ".", omittingEmptySubsequences: false)
    return bytes.count == 4 && bytes[0] == "127" && bytes.allSatisfy { UInt8($0) != nil }
  }
}

/// What is wrong with a URL.
public enum URLFault: Error, Equatable, Sendable {
  /// It does not start with `http://` or `https://`.
  case scheme
  /// It names no host, or one with characters that a host cannot have.
  case host
  /// The port is not a number from 1 to 65535.
  case port
  /// It has a user name or password before the host.
  case userInfo
  /// It has a query or a fragment where only a path may follow.
  case query
  /// It has white space, a control character, a backslash or a letter beyond ASCII.
  case character
  /// It is one of the service's own hosts, without the protection that the key needs on its way.
  case unprotected

  /// What is wrong, as a phrase that follows the URL.
  public var phrase: String {
    switch self {
    case .scheme: "does not start with http:// or https://"
    case .host: "names no valid host"
    case .port: "has a port that is not a number from 1 to 65535"
    case .userInfo: "has a user name or password, which is never sent"
    case .query: "has a query or fragment, where only a path may follow the host"
    case .character: "has a character that no URL has (white space, control, beyond ASCII)"
    case .unprotected: "would send the key in clear; https:// protects it"
    }
  }
}
