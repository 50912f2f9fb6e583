import ArgumentParser
import RecordingCore

/// The options that say which service to talk to.
struct ServiceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The region of the service: \(Region.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "region"),
    completion: .list(Region.allCases.map(\.rawValue)))
  var region: String?

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp("Another address of the service.", valueName: "url"))
  var baseURL: String?

  @Option(
    help: ArgumentHelp("A profile of config.yaml.", valueName: "name"),
    completion: .names { Surroundings().configuration.profiles.map(\.name) })
  var profile: String?

  /// What the flags say of the service.
  var choice: ServiceChoice { ServiceChoice(.flags, region: region, baseURL: baseURL) }
}

extension CompletionKind {
  /// Offers names that are found out when they are asked for.
  static func names(_ names: @escaping @Sendable () -> [String]) -> CompletionKind {
    .custom { _, _, _ in names() }
  }
}
