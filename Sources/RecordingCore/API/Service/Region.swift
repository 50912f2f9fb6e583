/// One of the service's separate deployments; keys, bots and recordings do not cross between them.
///
/// Source: `servers` of the OpenAPI document.
public enum Region: String, CaseIterable, Equatable, Sendable {
  /// United States, monthly plan.
  case usEast1 = "us-east-1"
  /// United States, pay as you go.
  case usWest2 = "us-west-2"
  /// European Union.
  case euCentral1 = "eu-central-1"
  /// Japan.
  case apNortheast1 = "ap-northeast-1"

  /// Finds a region by its name, in which case and blanks around it do not count; nil when there is none.
  public init?(named name: String) {
    self.init(rawValue: name.trimming(while: \.isWhitespace).lowercased())
  }

  /// The host of the region's API.
  public var host: String { "\(rawValue).recall.ai" }

  /// Where it is, and for whom.
  public var title: String {
    switch self {
    case .usEast1: "US, monthly plan"
    case .usWest2: "US, pay as you go"
    case .euCentral1: "EU"
    case .apNortheast1: "Japan"
    }
  }
}
