/// The presets of the program, those in the user's folder and those in folders that others keep, one file each.
public struct PresetStore: Equatable, Sendable {
  /// One line of the list.
  public enum Entry: Equatable, Sendable {
    /// A preset that can be loaded.
    case preset(Preset)
    /// A file that cannot; it stays as it is.
    case damaged(name: String, FileProblem)

    /// The name under which it is listed.
    public var name: String {
      switch self {
      case .preset(let preset): preset.name
      case .damaged(let name, _): name
      }
    }
  }

  /// What saving may take the place of.
  public enum Replacing: Equatable, Sendable {
    /// No other preset.
    case nothing
    /// A preset with exactly this body, which the operator knows.
    case only(JSONValue)
    /// Whatever has the name.
    case anything
  }

  /// The folder of the files; nil when there is no home, and nothing can be saved.
  public let folder: String?

  /// Folders that others keep, such as a team's repository; nothing is ever written there.
  public let sharedFolders: [String]

  /// Names a store; nothing is read.
  /// - Parameters:
  ///   - folder: The user's own folder; nil for none.
  ///   - sharedFolders: Folders that are only read, the first one counting most.
  public init(folder: String?, sharedFolders: [String] = []) {
    self.folder = folder
    self.sharedFolders = sharedFolders
  }

  /// Every preset: the built-in ones first, then the user's files by name, then the shared ones, which stand behind any
  /// other of their name; the damaged ones are among them.
  /// - Returns: The entries; a folder that cannot be read is one, with its problem.
  public func list() -> [Entry] {
    var entries = Preset.builtIns.map(Entry.preset)
    if let folder { entries += self.entries(in: folder, isShared: false) }
    for folder in sharedFolders {
      let names = Set(entries.map(\.name))
      entries += self.entries(in: folder, isShared: true).filter { !names.contains($0.name) }
    }
    return entries
  }

  private func entries(in folder: String, isShared: Bool) -> [Entry] {
    do throws(FileError) {
      let names = try FolderListing.names(in: folder, suffix: ".json")
      if names.isEmpty, isShared, !AtomicFile(folder).exists {
        let problem = FileProblem(file: folder, reason: "there is no such folder")
        return [.damaged(name: folder.lastPathPart, problem)]
      }
      return names.map { entry($0, in: folder, isShared: isShared) }
    } catch {
      return [.damaged(name: folder.lastPathPart, FileProblem(error))]
    }
  }

  /// Loads a preset.
  /// - Parameter name: Its name.
  /// - Returns: The preset.
  /// - Throws: `PresetError.unknown`, `.damaged` or `.file`.
  public func preset(named name: String) throws(PresetError) -> Preset {
    if let builtIn = Preset.builtIns.first(where: { $0.name == name }) { return builtIn }
    guard PresetName.fault(in: name) == nil else { throw unknown(name) }
    if let folder, let own = try preset(named: name, in: folder, isShared: false) { return own }
    for folder in sharedFolders {
      if let shared = try preset(named: name, in: folder, isShared: true) { return shared }
    }
    throw unknown(name)
  }

  private func preset(
    named name: String, in folder: String, isShared: Bool
  ) throws(PresetError) -> Preset? {
    do throws(FileProblem) {
      return try read(name, in: folder, isShared: isShared)
    } catch {
      if error.isMissing { return nil }
      throw .damaged(error)
    }
  }

  /// Saves a body under a name.
  /// - Parameters:
  ///   - body: The body; the file holds it and a line break, nothing else, so that other programs can send it.
  ///   - name: The name.
  ///   - replacing: What may have the name already; a damaged preset never is replaced.
  /// - Returns: The preset as saved.
  /// - Throws: `PresetError`; what was there before is then still there.
  @discardableResult
  public func save(
    _ body: JSONValue, as name: String, replacing: Replacing = .nothing
  ) throws(PresetError) -> Preset {
    guard body.objectValue != nil else { throw .notABody(body.kindName) }
    let path = try path(forNew: name)
    try FolderLock.holding(path.parentPath) { () throws(PresetError) in
      let isNew = !AtomicFile(path).exists
      if !isNew {
        guard replacing != .nothing else { throw .exists(name) }
        let known = try preset(named: name).body
        if case .only(let expected) = replacing, expected != known { throw .exists(name) }
      }
      do throws(FileError) {
        try JSONFile.write(body, to: path, asNew: isNew)
      } catch {
        throw error.reason == .exists ? .exists(name) : .file(error)
      }
    }
    return Preset(name: name, body: body, origin: .file(path))
  }

  /// Gives a preset another name.
  /// - Parameters:
  ///   - name: The name it has.
  ///   - newName: The name it gets, which no other preset has.
  /// - Throws: `PresetError`.
  public func rename(_ name: String, to newName: String) throws(PresetError) {
    let file = try file(ofExisting: name)
    let newPath = try path(forNew: newName)
    do {
      try file.move(to: newPath)
    } catch {
      throw error.reason == .exists ? .exists(newName) : .file(error)
    }
  }

  /// Deletes a preset's file, also a damaged one: who asks for it by name has seen it listed.
  /// - Parameter name: The preset's name.
  /// - Throws: `PresetError`.
  public func delete(_ name: String) throws(PresetError) {
    let file = try file(ofExisting: name)
    do {
      try file.remove()
    } catch {
      throw .file(error)
    }
  }

  private func entry(_ name: String, in folder: String, isShared: Bool) -> Entry {
    let path = path(of: name, in: folder)
    if let fault = PresetName.fault(in: name) {
      let reason = "this file cannot be a preset: in its name, \(fault)"
      return .damaged(name: name, FileProblem(file: path, reason: reason))
    }
    if isBuiltIn(name) {
      let reason = "a built-in preset has this name; rename the file"
      return .damaged(name: name, FileProblem(file: path, reason: reason))
    }
    do {
      return .preset(try read(name, in: folder, isShared: isShared))
    } catch {
      return .damaged(name: name, error)
    }
  }

  private func read(
    _ name: String, in folder: String, isShared: Bool
  ) throws(FileProblem) -> Preset {
    let path = path(of: name, in: folder)
    let body = try JSONFile.read(path)
    guard body.objectValue != nil else {
      throw FileProblem(
        file: path, line: 1, reason: "a preset is an object, this is \(body.kindName)")
    }
    return Preset(name: name, body: body, origin: isShared ? .shared(path) : .file(path))
  }

  private func path(forNew name: String) throws(PresetError) -> String {
    if let reason = PresetName.fault(in: name) { throw .invalidName(name, reason: reason) }
    if isBuiltIn(name) { throw .builtIn(name) }
    guard let folder else { throw .noFolder }
    let path = path(of: name, in: folder)
    // Another preset of a shared one's name would hide it.
    if isShared(name), !AtomicFile(path).exists { throw .shared(name) }
    return path
  }

  private func file(ofExisting name: String) throws(PresetError) -> AtomicFile {
    if isBuiltIn(name) { throw .builtIn(name) }
    guard let folder, PresetName.fault(in: name) == nil else { throw unknown(name) }
    let file = AtomicFile(path(of: name, in: folder))
    guard file.exists else { throw isShared(name) ? .shared(name) : unknown(name) }
    return file
  }

  private func isBuiltIn(_ name: String) -> Bool {
    Preset.builtIns.contains { $0.name == name }
  }

  private func isShared(_ name: String) -> Bool {
    sharedFolders.contains { AtomicFile(path(of: name, in: $0)).exists }
  }

  private func path(of name: String, in folder: String) -> String {
    folder.appendingPath(name + ".json")
  }

  private func unknown(_ name: String) -> PresetError {
    let folders = [folder].compactMap(\.self) + sharedFolders
    let names = folders.flatMap { (try? FolderListing.names(in: $0, suffix: ".json")) ?? [] }
    return .unknown(
      name, nearest: NearestName.of(name, among: Preset.builtIns.map(\.name) + names))
  }
}
