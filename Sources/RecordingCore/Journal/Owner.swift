#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// This process as others see it: a file that it keeps locked for as long as it lives.
///
/// No number of a process is kept, which another one may have by now.
final class Owner {
  /// Its name among all owners.
  let id: String
  private let path: String
  private let descriptor: Int32

  /// Makes the file and locks it.
  init(in folder: OwnerFolder) throws(JournalError) {
    try folder.make()
    for _ in 0..<10 {
      var chance = SystemRandomNumberGenerator()
      let id = UUIDText.random(using: &chance)
      let path = folder.path(of: id)
      let descriptor = LockedFile.make(path)
      if descriptor >= 0 {
        (self.id, self.path, self.descriptor) = (id, path, descriptor)
        return
      }
      guard errno == EEXIST || errno == EWOULDBLOCK else { break }
    }
    throw folder.unwritable(errno)
  }

  deinit { close(descriptor) }

  /// Whether others still see it.
  var isSeen: Bool { LockedFile.isFile(descriptor, named: path) }
}

/// The folder in which every process that claims a start has its file.
struct OwnerFolder: Sendable {
  /// Where it is.
  let path: String

  /// The folder beside a journal.
  init(beside place: JournalPlace) { path = place.folder.appendingPath("owners") }

  func path(of id: String) -> String { path.appendingPath(id) }

  /// Whether a process lives, maybe stopped; the file that a dead one left is removed.
  func hasLiving(_ id: String) -> Bool {
    guard UUIDText.isUUID(id) else { return false }
    return LockedFile.removeIfLeft(path(of: id))
  }

  /// Removes what dead processes left.
  func clean() {
    let names = try? FolderListing.names(in: path, suffix: "")
    for name in names ?? [] { _ = hasLiving(name) }
  }

  fileprivate func make() throws(JournalError) {
    do {
      try AtomicFile(path).makeFolder(path)
    } catch {
      throw .unwritable(path: path, error.detail)
    }
  }

  fileprivate func unwritable(_ code: Int32) -> JournalError {
    .unwritable(path: path, FileError(path: path, action: .write, code: code).detail)
  }
}
