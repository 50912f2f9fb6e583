import Foundation
import TestSupport

#if os(Linux)
  /// A terminal of 80 by 24 cells that the test looks at.
  final class PseudoTerminal {
    let device: FileHandle
    private let master: Int32
    /// All that was read of what was written to it.
    private(set) var seen = ""

    init() throws {
      master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
      var number: Int32 = 0
      // The requests TIOCSPTLCK, which lets the other end be opened, and TIOCGPTN, which tells its number.
      guard ioctl(master, 0x4004_5431, &number) == 0, ioctl(master, 0x8004_5430, &number) == 0,
        case let end = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC), end >= 0
      else { throw CocoaError(.fileReadUnknown) }
      device = FileHandle(fileDescriptor: end, closeOnDealloc: true)
    }

    /// Reads what is written to it until a text comes that was not read before.
    /// - Returns: Whether it came within twenty seconds.
    func shows(_ text: String) -> Bool {
      let deadline = Date() + 20
      let start = seen.utf8.count
      while Date() < deadline {
        guard let count = read(waiting: 100) else { return false }
        if count > 0, String(seen.utf8.dropFirst(start))?.contains(text) == true { return true }
      }
      return false
    }

    /// Reads all that was written to it up to now.
    func readAll() {
      while let count = read(waiting: 0), count > 0 {}
    }

    // Nil at its end.
    private func read(waiting milliseconds: Int32) -> Int? {
      var wait = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&wait, 1, milliseconds) > 0 else { return 0 }
      var chunk = [UInt8](repeating: 0, count: 65536)
      let count = Foundation.read(master, &chunk, chunk.count)
      guard count > 0 else { return nil }
      seen += String(decoding: chunk[..<count], as: UTF8.self)
      return count
    }

    /// Types a text.
    func type(_ text: String) { _ = write(master, text, text.utf8.count) }

    /// The line settings, as `stty -g` prints them.
    var settings: String {
      get throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/stty")
        process.arguments = ["-g"]
        process.standardInput = device
        let output = Pipe()
        process.standardOutput = output
        try process.startAlone()
        process.waitOrKill()
        return String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      }
    }

    deinit { close(master) }
  }
#endif
