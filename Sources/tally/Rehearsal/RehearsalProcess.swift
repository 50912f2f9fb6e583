import ProcessKit
import RecordingCore
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The rehearsal service as a process that ends with this one, in whichever way that comes.
final class RehearsalProcess: Sendable {
  private let program: ChildProgram
  /// The service ends when this is closed, and the system closes it in any case.
  private let lifeline: Int32
  private let output: Int32
  private let knownAddress = Mutex<String?>(nil)

  /// Starts the service on a free port.
  /// - Throws: `Failure` when the system refuses.
  init(_ rehearsal: RehearsalProgram) throws(Failure) {
    do throws(SystemError) {
      let input = try PipeEnds()
      let output = try PipeEnds()
      defer {
        close(input.reading)
        close(output.writing)
      }
      // Out of reach of the keyboard: Ctrl-C in an editor that has the terminal is not meant for it. Nor must its words
      // come between the console's.
      program = try ChildProgram(
        [rehearsal.path, "--port", "0", "--with-parent"], input: input.reading,
        output: output.writing, errorOutput: output.writing, leadsGroup: true)
      (lifeline, self.output) = (input.writing, output.reading)
    } catch {
      throw rehearsal.notStarted(error)
    }
  }

  deinit {
    close(lifeline)
    close(output)
    _ = program.wait()
  }

  /// Waits until the service listens.
  /// - Returns: Its base URL.
  /// - Throws: `Failure` with its words when it ends instead, or is not ready within ten seconds.
  func address() throws(Failure) -> String {
    try knownAddress.withLock { (known) throws(Failure) in
      if let known { return known }
      let text = firstLine()
      guard let address = Self.address(in: text) else {
        throw Failure(
          .fault, "the rehearsal service is not ready",
          text.isEmpty ? "it ended, or said nothing within ten seconds" : text,
          nextStep: "try again")
      }
      known = address
      return address
    }
  }

  /// The base URL; nil when the service is not known to listen, or another thread waits for it.
  var addressIfKnown: String? {
    let known = knownAddress.withLockIfAvailable { known in
      var wait = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      if known == nil, poll(&wait, 1, 0) > 0 { known = Self.address(in: firstLine()) }
      return known
    }
    return known ?? nil
  }

  private static func address(in line: String) -> String? {
    let prefix = "listening on "
    return line.hasPrefix(prefix) ? String(line.dropFirst(prefix.count)) : nil
  }

  // It comes in one piece, so that nothing is waited for once there is something.
  private func firstLine() -> String {
    var bytes: [UInt8] = []
    let deadline = ContinuousClock.now + .seconds(10)
    while bytes.last != UInt8(ascii: "\n"), ContinuousClock.now < deadline, bytes.count < 4096 {
      var wait = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      guard poll(&wait, 1, 100) > 0 else { continue }
      var byte: UInt8 = 0
      guard read(output, &byte, 1) == 1 else { break }
      bytes.append(byte)
    }
    return String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }
}
