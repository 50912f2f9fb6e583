/// Where the API is: a region of the service, or any other base URL.
public struct ServiceAddress: Equatable, Sendable, CustomStringConvertible {
  /// The base URL without a slash at its end, for example `https://us-east-1.recall.ai`.
  public let baseURL: String
  /// Scheme, host and port of the base URL.
  public let origin: HTTPOrigin
  /// The region that this is, also when it was given as a base URL.
  public let region: Region?

  /// Makes the address of a region.
  public init(_ region: Region) {
    self.region = region
    origin = HTTPOrigin(scheme: .https, host: region.host, port: 443)
    baseURL = "https://\(region.host)"
  }

  /// Makes an address from a base URL; white space around it and slashes at its end do not count.
  /// - Throws: `URLFault` with what is wrong.
  public init(baseURL text: String) throws(URLFault) {
    let url = text.trimming(while: \.isWhitespace)
    let (origin, rest) = try HTTPOrigin.split(url)
    guard !rest.contains(where: { "?#".contains($0) }) else { throw .query }
    guard origin.scheme == .https || !ServiceAddress.isOwn(origin.host) else { throw .unprotected }
    self.origin = origin
    region = Region.allCases.first { ServiceAddress($0).origin == origin && rest.allSlashes }
    var path = rest
    while path.hasSuffix("/") { path = path.dropLast() }
    let isUsualPort = origin.port == origin.scheme.usualPort
    let host = isUsualPort ? origin.host : origin.description
    baseURL = "\(origin.scheme.rawValue)://\(host)\(String(path))"
  }

  /// Whether it is one of the service's own hosts, whose firewall stops local addresses in a body.
  public var isOwnHost: Bool { ServiceAddress.isOwn(origin.host) }

  /// Whether requests stay on this machine.
  public var isLoopback: Bool { origin.isLoopback }

  /// How it is named on screen: the region, or else the base URL.
  public var description: String { region?.rawValue ?? baseURL }

  /// The URL of a path, which starts with a slash.
  func url(of path: String) -> String { baseURL + path }

  private static func isOwn(_ host: String) -> Bool {
    // A dot at its end makes a name complete, and names the same host.
    let name = host.hasSuffix(".") ? host.dropLast() : host[...]
    return name == "recall.ai" || name.hasSuffix(".recall.ai")
  }
}

extension Substring {
  fileprivate var allSlashes: Bool { allSatisfy { $0 == "/" } }
}
