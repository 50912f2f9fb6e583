public import RecordingCore
public import TerminalKit

/// The themes of the program and those in the user's folder, one YAML file each; the user's win over equal names.
public struct ThemeLibrary: Equatable, Sendable {
  /// A theme that was asked for.
  public struct LoadedTheme: Equatable, Sendable {
    /// The theme, as far as its files could be understood; nil when there is none, or nothing of it was.
    public let theme: Theme?
    /// Everything in its files that was not understood, or why there is no theme.
    public let problems: [FileProblem]
  }

  /// The theme that counts when none is asked for.
  public static let defaultName = "dark"
  /// The theme that counts in its place on a light background.
  public static let lightName = "light"

  /// The folder of the user's themes; nil when there is no home.
  public let folder: String?

  /// Names a library; nothing is read.
  public init(folder: String?) { self.folder = folder }

  /// The names of all themes, those of the program first; no file is opened.
  public var names: [String] {
    let own = folder.flatMap { try? FolderListing.names(in: $0, suffix: ".yaml") } ?? []
    return EmbeddedThemes.names + own.filter { !EmbeddedThemes.names.contains($0) }
  }

  /// Loads a theme with its parents; the default one reads no file unless the user has one of that name.
  /// - Parameter name: The name, which is the file's without `.yaml`.
  /// - Returns: The theme and its problems.
  public func theme(named name: String) -> LoadedTheme {
    if name == ThemeLibrary.defaultName, userFile(name) == nil {
      return LoadedTheme(theme: .dark, problems: [])
    }
    guard let file = file(name) else {
      let reason = "no theme is named `\(name)`" + NearestName.hint(for: name, among: names)
      return LoadedTheme(
        theme: nil, problems: [FileProblem(file: folder ?? "themes", reason: reason)])
    }
    let resolver = resolver(of: file)
    return LoadedTheme(
      theme: file.isReadable ? resolver.theme(named: name) : nil, problems: resolver.problems)
  }

  /// Reads the parents of a file.
  func resolver(of file: ThemeFile) -> ThemeResolver {
    var chain = [file]
    while let child = chain.last, let name = child.parent?.name {
      guard let next = parent(name, of: child) else {
        let reason =
          "it inherits `\(name)`, but there is no such theme"
          + NearestName.hint(for: name, among: names)
        chain[chain.count - 1].reportParent(reason)
        break
      }
      guard !chain.contains(where: { $0.path == next.path }) else {
        let circle = (chain.map(\.name) + [name]).joined(separator: ", ")
        chain[chain.count - 1].reportParent("it inherits itself: \(circle)")
        break
      }
      chain.append(next)
    }
    return ThemeResolver(chain)
  }

  /// The program's themes inherit the program's; a user's theme that inherits its own name means the program's too.
  private func parent(_ name: String, of child: ThemeFile) -> ThemeFile? {
    if child.isEmbedded || name == child.name, let file = ThemeFile(embedded: name) { return file }
    return file(name)
  }

  private func file(_ name: String) -> ThemeFile? {
    userFile(name).map { ThemeFile(path: $0, name: name) } ?? ThemeFile(embedded: name)
  }

  private func userFile(_ name: String) -> String? {
    guard let folder, !name.isEmpty, !name.hasPrefix("."), !name.contains("/") else { return nil }
    let path = folder.appendingPath(name + ".yaml")
    return AtomicFile(path).exists ? path : nil
  }
}
