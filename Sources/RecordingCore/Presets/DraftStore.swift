/// The one file in which the draft survives the end of the program, however it comes.
public struct DraftStore: Equatable, Sendable {
  /// The state folder; nil when there is no home, and nothing is kept.
  public let folder: String?

  // The body lies one level deep in the file.
  private static let depthLimit = JSONParser.depthLimit + 1

  /// Names a store; nothing is read.
  public init(folder: String?) { self.folder = folder }

  /// The file; nil when nothing is kept.
  public var path: String? { folder?.appendingPath("draft.json") }

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
    guard let path else { return nil }
    let aside = try moveDamagedFileAside()
    try JSONFile.write(draft.json, to: path, depthLimit: DraftStore.depthLimit)
    return aside
  }

  private func moveDamagedFileAside() throws(FileError) -> String? {
    guard let folder, let path else { return nil }
    do {
      _ = try load()
      return nil
    } catch {
      var number = 1
      while AtomicFile(folder.appendingPath("draft.damaged-\(number).json")).exists { number += 1 }
      let aside = folder.appendingPath("draft.damaged-\(number).json")
      try AtomicFile(path).move(to: aside)
      return aside
    }
  }
}
