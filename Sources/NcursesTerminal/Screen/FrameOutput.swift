private import CNcurses

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The way to the terminal: what belongs together is sent in one piece.
///
/// ncurses writes when its small buffer is full. It is given a file in memory instead of the
/// terminal; what gathers there can be taken as a whole.
struct FrameOutput {
  /// The descriptor that ncurses writes to.
  let gathered: Int32
  private let terminal: Int32

  /// Whether the terminal took everything so far; false once it is gone.
  private(set) var isOpen = true

  /// Prepares to send frames to a terminal.
  init(terminal: Int32) throws(TerminalError) {
    self.terminal = terminal
    gathered = try Self.makeMemoryFile()
  }

  /// Takes what was gathered.
  func takeGathered() -> [UInt8] {
    defer { discard() }
    let length = Int(lseek(gathered, 0, SEEK_CUR))
    guard length > 0 else { return [] }
    return Array(unsafeUninitializedCapacity: length) { bytes, done in
      while done < length {
        let count = pread(gathered, bytes.baseAddress?.advanced(by: done), length - done, done)
        if count <= 0 { break }
        done += count
      }
    }
  }

  /// Forgets what was gathered.
  func discard() {
    lseek(gathered, 0, SEEK_SET)
  }

  /// Sends bytes as they are, in as many writes as the terminal makes of them.
  mutating func send(_ bytes: [UInt8]) {
    guard isOpen else { return }
    isOpen = bytes.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let count = write(terminal, bytes.baseAddress?.advanced(by: done), bytes.count - done)
        if count > 0 {
          done += count
        } else if errno == EAGAIN {
          var waiting = pollfd(fd: terminal, events: Int16(POLLOUT), revents: 0)
          poll(&waiting, 1, -1)
        } else if errno != EINTR {
          return false
        }
      }
      return true
    }
  }

  private static func makeMemoryFile() throws(TerminalError) -> Int32 {
    #if os(Linux)
      let descriptor = curses_memory_file()
      guard descriptor >= 0 else { throw .system(call: "memfd_create", code: errno) }
      return descriptor
    #else
      var path = Array("/tmp/frame.XXXXXX".utf8CString)
      let descriptor = mkstemp(&path)
      guard descriptor >= 0 else { throw .system(call: "mkstemp", code: errno) }
      unlink(path)
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      return descriptor
    #endif
  }
}
