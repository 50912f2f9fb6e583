#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder that one process at a time changes, as far as they are programs of this product.
enum FolderLock {
  // Longer than anybody needs to replace a file; one that was stopped meanwhile is not waited for.
  private static let triesLimit = 100
  private static let pause: UInt32 = 20_000

  /// Does something while no other process does; where a folder cannot be locked, all the same.
  static func holding<Value, Failure>(
    _ folder: String, _ work: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return try work() }
    defer { close(descriptor) }
    for _ in 0..<triesLimit where flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK else { break }
      usleep(pause)
    }
    return try work()
  }
}
