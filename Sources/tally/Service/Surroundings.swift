import ConsoleUI
import RecordingCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the program finds around itself: environment, folders, settings.
struct Surroundings {
  let environment: EnvironmentVariables
  let folders: Folders
  let configuration: Configuration
  /// The journal of starts, which is opened when it is first needed.
  let journal: Journal
  private let fileProblems: [FileProblem]

  init(environment: EnvironmentVariables = Main.environment) {
    self.environment = environment
    folders = Folders(environment: environment)
    journal = Journal(folder: folders.state)
    (configuration, fileProblems) = ConfigurationFile.load(folders.configurationFile)
  }

  /// The keys of the console, with the user's own.
  var keys: KeyTable { KeyTable.standard.rebound(by: configuration.keys).table }

  /// What was not understood in the settings.
  var problems: [FileProblem] {
    // Most settings name no keys, and most commands do without the table of them.
    guard !configuration.keys.isEmpty else { return fileProblems }
    let file = folders.configurationFile ?? "config.yaml"
    return fileProblems
      + KeyTable.standard.rebound(by: configuration.keys).problems.map {
        FileProblem(file: file, line: $0.line, reason: "`keys`: \($0.reason)")
      }
  }

  var presets: PresetStore {
    let home = environment["HOME"]
    let shared = configuration.presetFolders.compactMap { folder in
      folder.hasPrefix("~/") ? home?.appendingPath(String(folder.dropFirst(2))) : folder
    }
    return PresetStore(folder: folders.presets, sharedFolders: shared)
  }
  var drafts: DraftShelf { DraftShelf(folder: folders.state) }

  /// Names everything that was not understood in the settings.
  func reportProblems() {
    for problem in problems { Output.remark("tally: \(problem)") }
  }

  /// Makes sure that no service was meant that cannot be told.
  ///
  /// A key must not go to the usual service because the one that was chosen is misspelt.
  /// - Parameter profile: The profile that is used; nil for none.
  /// - Throws: `Failure`, which says why.
  func requireClearService(of profile: Profile?) throws(Failure) {
    let problem = if let profile { profile.serviceProblem } else { configuration.serviceProblem }
    if let problem { throw Failure(unclearService: problem) }
  }

  /// The profile to use: the one that is asked for, else the one that the settings name.
  func profile(named name: String?) throws(Failure) -> Profile? {
    guard let name else { return configuration.profile.flatMap(configuration.profile(named:)) }
    if let profile = configuration.profile(named: name) { return profile }
    if let problem = configuration.serviceProblem, problem.line == nil {
      throw Failure(unclearService: problem)
    }
    let names = configuration.profiles.map(\.name)
    throw Failure(
      .usage, "no such profile",
      "no profile is named \(name)" + NearestName.hint(for: name, among: names),
      nextStep: names.isEmpty
        ? "define it in \(folders.configurationFile ?? "config.yaml")"
        : "use one of \(names.joined(separator: ", "))")
  }
}

extension Failure {
  /// It is not known which service the settings choose.
  fileprivate init(unclearService problem: FileProblem) {
    self.init(
      .configuration, "it is not known which service is meant", "\(problem)",
      nextStep: "mend the file, or name the service with --region or --base-url")
  }
}
