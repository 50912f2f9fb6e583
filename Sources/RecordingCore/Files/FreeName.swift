#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A name that nothing shall have had before, whoever else gives names at the same time.
struct FreeName {
  /// The path.
  let path: String

  init(_ path: String) { self.path = path }

  /// Gives the name to a file in the same file system, in place of its old one.
  /// - Returns: 0, or the system's error number: `EEXIST` when the name is taken.
  func give(to file: String) -> Int32 {
    // Unlike a rename, a second name is never made over a file that came up meanwhile.
    if link(file, path) == 0 {
      guard unlink(file) != 0 else { return 0 }
      let code = errno
      unlink(path)
      return code
    }
    let code = errno
    let hasNoLinks = [EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EMLINK].contains(code)
    return hasNoLinks ? giveOverPlaceholder(to: file) : code
  }

  /// The same where the file system knows one name for a file only, as those of memory cards do.
  ///
  /// A file that this made keeps the name until the other one takes it.
  func giveOverPlaceholder(to file: String) -> Int32 {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return errno }
    close(descriptor)
    let code = renamed(file, path)
    if code != 0 { unlink(path) }
    return code
  }
}

/// Gives a file another name, in place of whatever had it.
/// - Returns: 0, or the system's error number.
func renamed(_ old: String, _ new: String) -> Int32 {
  rename(old, new) == 0 ? 0 : errno
}
