/// The user's settings, as `config.yaml` gives them; every part of it may be left out.
public struct Configuration: Equatable, Sendable {
  /// The profile to start with; nil when the file names none.
  public var profile: String?
  /// The profiles in the order of the file.
  public var profiles: [Profile] = []
  /// The preset that new drafts begin with, where a profile names none of its own.
  public var preset: String?
  /// Folders of presets that others keep, as written: absolute, or from `~/` on.
  public var presetFolders: [String] = []
  /// The theme, where a profile names none of its own.
  public var theme: String?
  /// Whether each start puts a label of its own into the body, by which its recording is known.
  public var labelsStarts = false
  /// The user's own keys in the order of the file; whether commands and keys exist is for their reader to say.
  public var keys: [KeySetting] = []

  /// Why it is not known which service the file chooses; nil where it is, or where it chooses none.
  ///
  /// Whoever chose one must not be sent to the usual one, because a name is misspelt or a file cannot be read.
  public var serviceProblem: FileProblem?

  /// Makes the settings of a file that says nothing.
  public init() {}

  /// The profile with a name; nil when there is none.
  public func profile(named name: String) -> Profile? { profiles.first { $0.name == name } }
}

/// A named service: where it is and where its key comes from.
public struct Profile: Equatable, Sendable {
  /// The name.
  public let name: String
  /// The line on which it stands, from 1.
  public let line: Int
  /// One of the service's regions; nil when the file names none.
  public var region: String?
  /// The address of the service, which counts more than the region.
  public var baseURL: String?
  /// A shell command whose first line of output is the key.
  public var apiKeyCommand: String?
  /// The theme.
  public var theme: String?
  /// The preset that new drafts begin with.
  public var preset: String?
  /// Why it is not known which service it names; nil where it is, or where it names none.
  public var serviceProblem: FileProblem?

  /// Makes a profile that says nothing yet.
  public init(name: String, line: Int) {
    self.name = name
    self.line = line
  }
}

/// The keys that the user wants for one command, as written.
public struct KeySetting: Equatable, Sendable {
  /// The command's name.
  public let command: String
  /// The keys' names; none takes the command's keys away.
  public let keys: [String]
  /// The line on which it stands, from 1.
  public let line: Int

  /// Makes a setting.
  public init(command: String, keys: [String], line: Int) {
    self.command = command
    self.keys = keys
    self.line = line
  }
}
