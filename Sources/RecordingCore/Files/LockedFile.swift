#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is locked for as long as its maker has it open, so that one left behind is told from one in use.
///
/// The system takes the lock away with the process, however that ends, and not while it is stopped.
enum LockedFile {
  /// Makes a file that was not there, for this user alone, and locks it.
  /// - Returns: Its descriptor; -1 with `errno` set, which is `EEXIST` or `EWOULDBLOCK` where another name may do.
  static func make(_ path: String) -> Int32 {
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return -1 }
    var code: Int32 = 0
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      code = errno
    } else if !isFile(descriptor, named: path) {
      // Somebody who looks for files left behind came between making it and locking it.
      code = EWOULDBLOCK
    }
    guard code != 0 else { return descriptor }
    close(descriptor)
    unlink(path)
    errno = code
    return -1
  }

  /// Removes the file unless somebody has it open.
  /// - Returns: Whether somebody has, or may have where that cannot be seen.
  static func removeIfLeft(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return errno != ENOENT }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return true }
    if isFile(descriptor, named: path) { unlink(path) }
    return false
  }

  /// Whether an open file is the one that has this name.
  static func isFile(_ descriptor: Int32, named path: String) -> Bool {
    guard let file = FileStatus.ofDescriptor(descriptor) else { return false }
    return FileStatus.ofLink(path)?.identity == file.identity
  }
}
