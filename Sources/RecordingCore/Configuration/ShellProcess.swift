#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A shell command under way, whose two outputs are collected up to a limit.
final class ShellProcess {
  /// How a command ended.
  enum End: Equatable {
    case exited(Int32)
    case signalled(Int32)
    case timedOut
  }

  /// The most that is kept of each output, in bytes; the rest is read and dropped.
  static let outputLimit = 64 << 10

  /// What it wrote to its standard output.
  private(set) var output: [UInt8] = []
  /// What it wrote to its error output.
  private(set) var errorOutput: [UInt8] = []

  private let process: pid_t
  private let outputPipe: Int32
  private let errorPipe: Int32
  private var isOutputOpen = true
  private var isErrorOpen = true

  /// Starts a command with `/bin/sh`.
  init(_ command: String) throws(APIKeyCommandError) {
    let output = try ShellProcess.makePipe()
    let error: (reading: Int32, writing: Int32)
    do {
      error = try ShellProcess.makePipe()
    } catch let failure {
      close(output.reading)
      close(output.writing)
      throw failure
    }
    var process: pid_t = 0
    let code = ShellProcess.spawn(
      command, output: output.writing, error: error.writing, process: &process)
    close(output.writing)
    close(error.writing)
    guard code == 0 else {
      close(output.reading)
      close(error.reading)
      throw .notStarted(String(cString: strerror(code)))
    }
    self.process = process
    outputPipe = output.reading
    errorPipe = error.reading
  }

  deinit {
    close(outputPipe)
    close(errorPipe)
  }

  /// Collects the outputs until the command ends, which ends the wait also when something it started still holds them.
  func wait(until deadline: ContinuousClock.Instant) -> End {
    while true {
      collect(waiting: 20)
      var status: Int32 = 0
      if waitpid(process, &status, WNOHANG) == process {
        collect(waiting: 0)
        let signal = status & 0x7F
        return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
      }
      if ContinuousClock.now >= deadline {
        kill(-process, SIGKILL)
        waitpid(process, &status, 0)
        collect(waiting: 0)
        return .timedOut
      }
    }
  }

  /// Takes what is there, after a wait of up to so many milliseconds.
  private func collect(waiting milliseconds: Int32) {
    // A pipe that is at its end would end every wait at once; a negative number takes it out.
    var pipes = [
      pollfd(fd: isOutputOpen ? outputPipe : -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: isErrorOpen ? errorPipe : -1, events: Int16(POLLIN), revents: 0),
    ]
    poll(&pipes, nfds_t(pipes.count), milliseconds)
    if isOutputOpen { isOutputOpen = drain(outputPipe, into: &output) }
    if isErrorOpen { isErrorOpen = drain(errorPipe, into: &errorOutput) }
  }

  /// Takes what is there, but not without end, so that the deadline is watched.
  /// - Returns: Whether more may come.
  private func drain(_ pipe: Int32, into bytes: inout [UInt8]) -> Bool {
    var chunk = [UInt8](repeating: 0, count: 4096)
    for _ in 0..<64 {
      let count = readBytes(from: pipe, into: &chunk)
      guard count > 0 else { return count < 0 && errno == EAGAIN }
      bytes += chunk[..<min(count, ShellProcess.outputLimit - bytes.count)]
    }
    return true
  }

  private static func makePipe() throws(APIKeyCommandError) -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .notStarted(String(cString: strerror(errno))) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    return (ends[0], ends[1])
  }

  /// Starts the shell in a process group of its own, with no signal blocked and those the program may ignore restored.
  /// - Returns: 0, or the error's number.
  private static func spawn(
    _ command: String, output: Int32, error: Int32, process: inout pid_t
  ) -> Int32 {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
      let environment = _NSGetEnviron().pointee
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
      let environment = environ
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, error, 2)

    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGPIPE, SIGINT, SIGQUIT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    var arguments: [UnsafeMutablePointer<CChar>?] = []
    for argument in ["/bin/sh", "-c", command] { arguments.append(strdup(argument)) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    return posix_spawn(&process, "/bin/sh", &actions, &attributes, arguments, environment)
  }
}
