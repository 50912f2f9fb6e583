/// The presets of the program and those in the user's folder, one file each.
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

  /// Names a store; nothing is read.
  public init(folder: String?) { self.folder = folder }

  /// Every preset: the built-in ones first, then the files by name, the damaged ones among them.
  /// - Returns: The entries; when the folder cannot be read, its problem as the last one.
  public func list() -> [Entry] {
    let builtIns = Preset.builtIns.map(Entry.preset)
    guard let folder else { return builtIns }
    do {
      return builtIns
        + (try FolderListing.names(in: folder, suffix: ".json")).map { entry($0, in: folder) }
    } catch {
      return builtIns + [.damaged(name: folder.lastPathPart, FileProblem(error))]
    }
  }

  /// Loads a preset.
  /// - Parameter name: Its name.
  /// - Returns: The preset.
  /// - Throws: `PresetError.unknown`, `.damaged` or `.file`.
  public func preset(named name: String) throws(PresetError) -> Preset {
    if let builtIn = Preset.builtIns.first(where: { $0.name == name }) { return builtIn }
    guard let folder, PresetName.fault(in: name) == nil else { throw unknown(name) }
    do {
      return try read(name, in: folder)
    } catch {
      throw error.isMissing ? unknown(name) : .damaged(error)
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

  private func entry(_ name: String, in folder: String) -> Entry {
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
      return .preset(try read(name, in: folder))
    } catch {
      return .damaged(name: name, error)
    }
  }

  private func read(_ name: String, in folder: String) throws(FileProblem) -> Preset {
    let path = path(of: name, in: folder)
    let body = try JSONFile.read(path)
    guard body.objectValue != nil else {
      throw FileProblem(
        file: path, line: 1, reason: "a preset is an object, this is \(body.kindName)")
    }
    return Preset(name: name, body: body, origin: .file(path))
  }

  private func path(forNew name: String) throws(PresetError) -> String {
    if let reason = PresetName.fault(in: name) { throw .invalidName(name, reason: reason) }
    if isBuiltIn(name) { throw .builtIn(name) }
    guard let folder else { throw .noFolder }
    return path(of: name, in: folder)
  }

  private func file(ofExisting name: String) throws(PresetError) -> AtomicFile {
    if isBuiltIn(name) { throw .builtIn(name) }
    guard let folder, PresetName.fault(in: name) == nil else { throw unknown(name) }
    let file = AtomicFile(path(of: name, in: folder))
    guard file.exists else { throw unknown(name) }
    return file
  }

  private func isBuiltIn(_ name: String) -> Bool {
    Preset.builtIns.contains { $0.name == name }
  }

  private func path(of name: String, in folder: String) -> String {
    folder.appendingPath(name + ".json")
  }

  private func unknown(_ name: String) -> PresetError {
    let names = folder.flatMap { try? FolderListing.names(in: $0, suffix: ".json") } ?? []
    return .unknown(
      name, nearest: NearestName.of(name, among: Preset.builtIns.map(\.name) + names))
  }
}
