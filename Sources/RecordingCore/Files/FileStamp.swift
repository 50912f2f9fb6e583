/// Tells whether a file is still the one that was written: the same file, and nothing written to it since.
public struct FileStamp: Equatable, Sendable {
  private let identity: FileStatus.Identity
  private let size: Int
  private let modified: [Int]

  /// Takes the stamp of a file; nil when there is none.
  init?(of path: String) {
    guard let status = FileStatus.ofLink(path) else { return nil }
    (identity, size, modified) = (status.identity, status.size, status.modified)
  }
}
