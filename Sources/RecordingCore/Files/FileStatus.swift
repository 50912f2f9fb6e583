#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the system says of a name or of an open file.
struct FileStatus {
  private let kind: mode_t
  /// The size in bytes.
  let size: Int
  /// Whether anybody but its owner may do anything with it.
  let isOpenToOthers: Bool
  /// Tells the file from any other one that is there at the same time, whatever its name.
  let identity: Identity

  /// Tells a file from others: its device and its number there.
  struct Identity: Equatable, Sendable {
    fileprivate let device: dev_t
    fileprivate let number: ino_t
  }

  /// When its content was changed last: seconds since 1970, and nanoseconds.
  let modified: [Int]

  private init(_ status: stat) {
    kind = status.st_mode & S_IFMT
    size = Int(status.st_size)
    isOpenToOthers = status.st_mode & 0o077 != 0
    identity = Identity(device: status.st_dev, number: status.st_ino)
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    modified = [Int(time.tv_sec), Int(time.tv_nsec)]
  }

  /// The status of a name, a symbolic link not followed; nil with `errno` set when there is none.
  static func ofLink(_ path: String) -> FileStatus? {
    var status = stat()
    return lstat(path, &status) == 0 ? FileStatus(status) : nil
  }

  /// The status of an open file; nil with `errno` set when it cannot be had.
  static func ofDescriptor(_ descriptor: Int32) -> FileStatus? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? FileStatus(status) : nil
  }

  /// Whether it is a symbolic link.
  var isLink: Bool { kind == S_IFLNK }

  /// What it is, with an article, when it is not an ordinary file.
  var kindUnlessFile: String? {
    switch kind {
    case S_IFREG: nil
    case S_IFDIR: "a folder"
    case S_IFIFO: "a pipe"
    case S_IFSOCK: "a socket"
    case S_IFCHR, S_IFBLK: "a device"
    case S_IFLNK: "a symbolic link"
    default: "something else"
    }
  }
}

/// Reads what is there into a buffer, again after an interruption.
/// - Returns: The number of bytes, 0 at the end, -1 with `errno` set.
func readBytes(from descriptor: Int32, into buffer: inout [UInt8]) -> Int {
  while true {
    let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count >= 0 || errno != EINTR { return count }
  }
}

/// Writes everything, again after an interruption.
/// - Returns: Whether all was written; otherwise `errno` says why not.
func writeBytes(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count >= 0 {
      rest = rest.dropFirst(count)
    } else if errno != EINTR {
      return false
    }
  }
  return true
}
