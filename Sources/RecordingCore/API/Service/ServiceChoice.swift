/// A wish for a service as one source states it: by region, by base URL, or not at all.
public struct ServiceChoice: Equatable, Sendable {
  /// Who states it; the earlier ones win.
  public enum Origin: Equatable, Sendable {
    /// The flags of the command line.
    case flags
    /// The environment variables.
    case environment
    /// A profile of the configuration file, by its name.
    case profile(String)
  }

  /// Who states it.
  public let origin: Origin
  /// The name of a region.
  public let region: String?
  /// A base URL.
  public let baseURL: String?

  /// Whether nothing is chosen.
  public var isSilent: Bool { region == nil && baseURL == nil }

  /// Makes a choice; an empty text counts as none.
  public init(_ origin: Origin, region: String? = nil, baseURL: String? = nil) {
    self.origin = origin
    self.region = region?.isEmpty == true ? nil : region
    self.baseURL = baseURL?.isEmpty == true ? nil : baseURL
  }

  /// The choice that the environment states in `RECALL_REGION` or `TALLY_BASE_URL`.
  public init(environment: EnvironmentVariables) {
    self.init(
      .environment, region: environment["RECALL_REGION"], baseURL: environment["TALLY_BASE_URL"])
  }

  /// The address, nil when nothing is stated.
  /// - Throws: `ServiceChoiceError`.
  public func address() throws(ServiceChoiceError) -> ServiceAddress? {
    switch (region, baseURL) {
    case (nil, nil): return nil
    case (_?, _?): throw .both(origin)
    case (let name?, nil):
      guard let region = Region(named: name) else { throw .unknownRegion(name, origin) }
      return ServiceAddress(region)
    case (nil, let url?):
      do throws(URLFault) {
        return try ServiceAddress(baseURL: url)
      } catch {
        throw .url(url, error, origin)
      }
    }
  }
}

extension ServiceAddress {
  /// Which service to talk to: flags, else environment, else profile, else us-east-1.
  ///
  /// A source that states nothing is passed over; one that states nonsense is an error, never
  /// passed over.
  /// - Throws: `ServiceChoiceError` about the first source that states anything.
  public static func resolve(
    flags: ServiceChoice? = nil, environment: EnvironmentVariables = [:],
    profile: ServiceChoice? = nil
  ) throws(ServiceChoiceError) -> ServiceAddress {
    if let address = try flags?.address() { return address }
    if let address = try ServiceChoice(environment: environment).address() { return address }
    if let address = try profile?.address() { return address }
    return ServiceAddress(.usEast1)
  }
}

/// Why a source does not name one service.
public enum ServiceChoiceError: Error, Equatable, Sendable {
  /// It names both a region and a base URL.
  case both(ServiceChoice.Origin)
  /// It names a region that is none.
  case unknownRegion(String, ServiceChoice.Origin)
  /// It names a base URL that cannot be used.
  case url(String, URLFault, ServiceChoice.Origin)

  /// What is wrong, in a few words.
  public var title: String {
    switch self {
    case .both: "two services at once"
    case .unknownRegion: "unknown region"
    case .url: "unusable base URL"
    }
  }

  /// What is wrong, in one sentence without a full stop.
  public var detail: String {
    switch self {
    case .both(let origin): "\(origin.regionName) and \(origin.urlName) are both set"
    case .unknownRegion(let name, let origin): "\(origin.regionName) is \(name), which is no region"
    case .url(let url, let fault, let origin):
      "\(origin.urlName): \(URLMask.masked(url)) \(fault.phrase)"
    }
  }

  /// What to do, in one sentence without a full stop.
  public var nextStep: String {
    switch self {
    case .both(let origin): "set \(origin.regionName) or \(origin.urlName), not both"
    case .unknownRegion:
      "use one of \(Region.allCases.map(\.rawValue).joined(separator: ", "))"
    case .url(_, .unprotected, _): "write https:// in the place of http://"
    case .url: "give a base URL such as https://us-east-1.recall.ai or http://127.0.0.1:8080"
    }
  }

  /// With which code a program ends.
  public var exitCode: SysExit {
    switch self {
    case .both(.flags), .unknownRegion(_, .flags), .url(_, _, .flags): .usage
    default: .configuration
    }
  }
}

extension ServiceChoice.Origin {
  fileprivate var regionName: String {
    switch self {
    case .flags: "--region"
    case .environment: "RECALL_REGION"
    case .profile(let name): "region of profile \(name)"
    }
  }

  fileprivate var urlName: String {
    switch self {
    case .flags: "--base-url"
    case .environment: "TALLY_BASE_URL"
    case .profile(let name): "base_url of profile \(name)"
    }
  }
}
