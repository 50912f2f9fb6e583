/// Which service it was that a start went to, so that its bots are not taken for those of another one.
public struct ServiceIdentity: Equatable, Sendable {
  /// Scheme, host and port; all names of this machine count as one.
  public let origin: String
  /// The one run of a rehearsal service that answers there, whose bots end with it; nil for others.
  public let instance: String?

  /// The header in which a rehearsal service names its run.
  public static let instanceHeader = "Rehearsal-Instance"

  /// Takes an identity back that was kept.
  public init(origin: String, instance: String?) {
    self.origin = origin
    self.instance = instance
  }

  /// The service at an address.
  ///
  /// Only on this machine an answer may say which run of the rehearsal it comes from: elsewhere a service that named
  /// itself anew with each answer would take the guard from its bots.
  /// - Parameters:
  ///   - address: The address.
  ///   - instance: The run that an answer named; nil for none.
  public init(_ address: ServiceAddress, instance: String? = nil) {
    let origin = address.origin
    let host = origin.isLoopback ? "localhost" : origin.hostName
    self.origin = "\(origin.scheme.rawValue)://\(host):\(origin.port)"
    self.instance = origin.isLoopback || origin.host.hasSuffix(".localhost") ? instance : nil
  }

  /// Whether both are one service: of two runs of the rehearsal the run alone counts, wherever it answers.
  public func isSame(as other: ServiceIdentity) -> Bool {
    if let instance, let theirs = other.instance { return instance == theirs }
    return origin == other.origin && instance == other.instance
  }

  /// Whether the other one was a run of the rehearsal at this address, and this is a later one or no rehearsal.
  public func hasReplaced(_ other: ServiceIdentity) -> Bool {
    other.instance != nil && origin == other.origin && other.instance != instance
      && !origin.contains(".localhost")
  }
}
