import Foundation

#if os(Linux)
  /// A terminal of 80 by 24 cells that the test looks at.
  final class PseudoTerminal {
    let device: FileHandle
    private let master: Int32

    init() throws {
      master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      var number: Int32 = 0
      // The requests TIOCSPTLCK, which lets the other end be opened, and TIOCGPTN, which tells its number.
      guard ioctl(master, 0x4004_5431, &number) == 0, ioctl(master, 0x8004_5430, &number) == 0,
        case let end = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY), end >= 0
      else { throw CocoaError(.fileReadUnknown) }
      device = FileHandle(fileDescriptor: end, closeOnDealloc: true)
    }

    /// Reads what is written to it until a text comes.
    /// - Returns: Whether it came within twenty seconds.
    func shows(_ text: String) -> Bool {
      let deadline = Date() + 20
      var seen = ""
      var chunk = [UInt8](repeating: 0, count: 65536)
      while Date() < deadline {
        var wait = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&wait, 1, 100) > 0 else { continue }
        let count = read(master, &chunk, chunk.count)
        guard count > 0 else { return false }
        seen += String(decoding: chunk[..<count], as: UTF8.self)
        if seen.contains(text) { return true }
      }
      return false
    }

    /// Types a text.
    func type(_ text: String) { _ = write(master, text, text.utf8.count) }

    deinit { close(master) }
  }
#endif
