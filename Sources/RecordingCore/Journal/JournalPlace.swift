import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a journal lies.
struct JournalPlace: Sendable {
  /// The folder that holds it.
  let folder: String

  /// The file.
  var file: String { folder.appendingPath("journal.db") }

  /// Whether there is no such file, and nothing else in the way of making it.
  var isMissing: Bool { FileStatus.ofLink(file) == nil && errno == ENOENT }

  /// Closing any descriptor of a file gives up all locks that the process has on it, those of another journal too; so
  /// the file is made by one thread at a time, and opened by nobody but SQLite once it is there.
  private static let making = Mutex(())

  /// Makes the file, empty and for this user alone, unless it is there.
  func prepare() throws(JournalError) {
    let file = AtomicFile(file)
    do throws(FileError) {
      try file.makeFolder(folder)
      try JournalPlace.making.withLock { (_) throws(FileError) in try make(file) }
    } catch {
      switch error.reason {
      case .notRegularFile, .notFolder:
        throw .inTheWay(path: JournalPlace.lowest(of: error.path), error.detail)
      default: throw .unwritable(path: error.path, error.detail)
      }
    }
  }

  /// What stands at a path, or at the longest part of it at which something stands.
  private static func lowest(of path: String) -> String {
    guard FileStatus.ofLink(path) == nil, path.parentPath != path else { return path }
    return lowest(of: path.parentPath)
  }

  private func make(_ file: AtomicFile) throws(FileError) {
    if FileStatus.ofLink(file.path) == nil {
      let descriptor = open(file.path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
      if descriptor >= 0 {
        fchmod(descriptor, 0o600)
        close(descriptor)
      } else if errno != EEXIST {
        throw FileError(path: file.path, action: .write, code: errno)
      }
    }
    guard let status = FileStatus.ofLink(file.path) else {
      throw FileError(path: file.path, action: .write, code: errno)
    }
    if let kind = status.kindUnlessFile {
      throw FileError(path: file.path, action: .write, reason: .notRegularFile(kind))
    }
    // The files beside it get the same mode from SQLite.
    if status.isOpenToOthers { chmod(file.path, 0o600) }
  }
}
