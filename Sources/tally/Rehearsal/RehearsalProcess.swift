import RecordingCore
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The rehearsal service as a process that ends with this one, in whichever way that comes.
final class RehearsalProcess: Sendable {
  private let process: pid_t
  /// The service ends when this is closed, and the system closes it in any case.
  private let lifeline: Int32
  private let output: Int32
  private let knownAddress = Mutex<String?>(nil)

  /// Starts the service on a free port.
  /// - Throws: `Failure` when the system refuses.
  init(_ program: RehearsalProgram) throws(Failure) {
    let input = try Self.makePipe(program)
    let output = try Self.makePipe(program)
    let (process, code) = program.withArguments(["--port", "0", "--with-parent"]) {
      Self.spawn(program.path, $0, input: input.reading, output: output.writing)
    }
    close(input.reading)
    close(output.writing)
    (self.process, lifeline, self.output) = (process, input.writing, output.reading)
    if code != 0 { throw program.notStarted(code) }
  }

  deinit {
    close(lifeline)
    close(output)
    if process > 0 {
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
    }
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

  private static func makePipe(
    _ program: RehearsalProgram
  ) throws(Failure) -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw program.notStarted(errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func spawn(
    _ path: String, _ arguments: [UnsafeMutablePointer<CChar>?], input: Int32, output: Int32
  ) -> (process: pid_t, code: Int32) {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    // Its words must not come between the console's.
    posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO)
    #if canImport(Darwin)
      var attributes: posix_spawnattr_t?
    #else
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Out of reach of the keyboard: Ctrl-C in an editor that has the terminal is not meant for it.
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var process: pid_t = 0
    let code = posix_spawn(&process, path, &actions, &attributes, arguments, environ)
    return (process, code)
  }
}
