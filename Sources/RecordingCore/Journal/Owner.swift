#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// This process as others see it: a file that it keeps locked for as long as it lives.
///
/// The system takes the lock away with the process, however that ends, and not while it is stopped; no number of a
/// process is kept, which another one may have by now.
final class Owner {
  /// Its name among all owners.
  let id: String
  private let path: String
  private let descriptor: Int32

  /// Makes the file and locks it.
  init(in folder: OwnerFolder) throws(JournalError) {
    try folder.make()
    var code: Int32 = EWOULDBLOCK
    // Somebody who looks for files left behind may come between making it and locking it.
    for _ in 0..<10 where code == EWOULDBLOCK {
      var chance = SystemRandomNumberGenerator()
      let id = UUIDText.random(using: &chance)
      let path = folder.path(of: id)
      let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard descriptor >= 0 else { throw folder.unwritable(errno) }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        if isFile(descriptor, named: path) {
          (self.id, self.path, self.descriptor) = (id, path, descriptor)
          return
        }
      } else {
        code = errno
      }
      close(descriptor)
      unlink(path)
    }
    throw folder.unwritable(code)
  }

  deinit { close(descriptor) }

  /// Whether others still see it.
  var isSeen: Bool { isFile(descriptor, named: path) }
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
    let path = path(of: id)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    // Whatever cannot be looked at may be at work.
    guard descriptor >= 0 else { return errno != ENOENT }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_SH | LOCK_NB) == 0 else { return true }
    if isFile(descriptor, named: path) { unlink(path) }
    return false
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

private func isFile(_ descriptor: Int32, named path: String) -> Bool {
  guard let file = FileStatus.ofDescriptor(descriptor) else { return false }
  return FileStatus.ofLink(path)?.identity == file.identity
}
