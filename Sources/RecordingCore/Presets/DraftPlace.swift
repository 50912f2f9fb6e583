#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The file of a draft while this process has it to itself.
final class DraftPlace: Sendable {
  /// The file.
  let store: DraftStore
  /// What it held; nil for nothing.
  let draft: SavedDraft?
  /// Why what it holds cannot be read.
  let problem: FileProblem?
  private let lock: Int32

  /// Takes a place and reads what is there; nil where another process has it.
  init?(_ store: DraftStore) {
    // The draft is replaced whenever it is written, so another file beside it has the lock.
    lock = store.lockPath.map { open($0, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600) } ?? -1
    // Where nothing can be locked, nothing can be written either, or the file system knows no locks.
    if lock >= 0, flock(lock, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      close(lock)
      return nil
    }
    self.store = store
    do throws(FileProblem) {
      draft = try store.load()
      problem = nil
    } catch {
      draft = nil
      problem = error
    }
  }

  deinit { if lock >= 0 { close(lock) } }
}
