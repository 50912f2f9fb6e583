/// The file in which a draft survives the end of the program, however it comes.
public struct DraftStore: Equatable, Sendable {
  /// The folder of drafts; nil when there is no home, and nothing is kept.
  public let folder: String?
  /// The name of the file, without its ending.
  public let name: String

  // The body lies one level deep in the file.
  private static let depthLimit = JSONParser.depthLimit + 1

  /// Names a store; nothing is read.
  public init(folder: String?, name: String = "draft") {
    self.folder = folder
    self.name = name
  }

  /// The file; nil when nothing is kept.
  public var path: String? { folder?.appendingPath(name + ".json") }

  /// The file that a process locks to have the draft to itself.
  var lockPath: String? { folder?.appendingPath(".\(name).lock") }

  /// Whether somebody has used the place.
  var isThere: Bool {
    [path, lockPath].contains { $0.map { AtomicFile($0).exists } ?? false }
  }

  /// What stands in the way of ever saving here: something that is no file.
  var obstacle: FileProblem? {
    guard let path, let status = FileStatus.ofLink(path), !status.isLink,
      let kind = status.kindUnlessFile
    else { return nil }
    return FileProblem(
      FileError(path: path, action: .write, reason: .notRegularFile(kind)))
  }

  /// Reads the draft.
  /// - Returns: The draft; nil when there is none.
  /// - Throws: `FileProblem` when the file is damaged; it stays, and the next save moves it aside.
  public func load() throws(FileProblem) -> SavedDraft? {
    guard let path else { return nil }
    let json: JSONValue
    do {
      json = try JSONFile.read(path, depthLimit: DraftStore.depthLimit)
    } catch {
      if error.isMissing { return nil }
      throw error
    }
    do {
      return try SavedDraft(json: json)
    } catch {
      throw FileProblem(file: path, reason: error.reason)
    }
  }

  /// Saves the draft in place of the last one; a damaged file is first moved aside, never overwritten.
  /// - Parameter draft: The draft.
  /// - Returns: Where the damaged file is now; nil when there was none, and always nil without a folder.
  /// - Throws: `FileError`; the last draft is then still there.
  @discardableResult
  public func save(_ draft: SavedDraft) throws(FileError) -> String? {
    var stamp: FileStamp?
    return try save(draft, stamp: &stamp)
  }

  /// Saves the draft, and looks into the file in its place only when somebody else has written it.
  /// - Parameters:
  ///   - draft: The draft.
  ///   - stamp: The file as the last save left it, and then as this one does.
  /// - Returns: As `save` does.
  /// - Throws: `FileError`; the last draft is then still there.
  public func save(_ draft: SavedDraft, stamp: inout FileStamp?) throws(FileError) -> String? {
    guard let path else { return nil }
    let isOurs = stamp != nil && stamp == FileStamp(of: path)
    let aside = isOurs ? nil : try moveDamagedFileAside()
    try JSONFile.write(draft.json, to: path, depthLimit: DraftStore.depthLimit)
    stamp = FileStamp(of: path)
    return aside
  }

  private func moveDamagedFileAside() throws(FileError) -> String? {
    guard let folder, let path else { return nil }
    do {
      _ = try load()
      return nil
    } catch {
      return try AtomicFile(path).moveAside { folder.appendingPath("\(name).damaged-\($0).json") }
    }
  }
}
