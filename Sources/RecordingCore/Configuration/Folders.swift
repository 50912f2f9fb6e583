/// Where the product keeps its files, by the XDG rules.
///
/// Without a home folder there is no place for them: every path is nil, and nothing is saved.
public struct Folders: Equatable, Sendable {
  /// The folder of `config.yaml`, presets and themes; an absolute path.
  public let configuration: String?
  /// The folder of what one run leaves for the next; an absolute path.
  public let state: String?

  /// Finds the folders from the environment's variables; it touches no file.
  ///
  /// A variable that is empty or holds a relative path counts as not set.
  public init(environment: EnvironmentVariables) {
    configuration = Folders.path(
      in: environment, variable: "XDG_CONFIG_HOME", underHome: ".config")
    state = Folders.path(
      in: environment, variable: "XDG_STATE_HOME", underHome: ".local/state")
  }

  /// The settings.
  public var configurationFile: String? { configuration?.appendingPath("config.yaml") }
  /// The folder of saved bodies.
  public var presets: String? { configuration?.appendingPath("presets") }
  /// The folder of the user's own themes.
  public var themes: String? { configuration?.appendingPath("themes") }

  private static func path(
    in environment: EnvironmentVariables, variable: String, underHome place: String
  ) -> String? {
    let base =
      absolute(environment[variable]) ?? absolute(environment["HOME"])?.appendingPath(place)
    return base?.appendingPath("tally")
  }

  private static func absolute(_ path: String?) -> String? {
    guard let path, path.hasPrefix("/") else { return nil }
    return path
  }
}

extension String {
  /// This path with one more part.
  public func appendingPath(_ part: String) -> String {
    hasSuffix("/") ? self + part : self + "/" + part
  }

  /// The last part of this path.
  public var lastPathPart: String {
    split(separator: "/").last.map(String.init) ?? self
  }

  /// This path without its last part: `.` when there is only one, `/` at the root.
  var parentPath: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }
}
