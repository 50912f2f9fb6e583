import TerminalKit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program that has the terminal while this one waits for its end.
enum ForegroundProgram {
  /// Runs it in this process's group, so that what the keyboard stops is stopped as one job.
  /// - Parameters:
  ///   - command: the path of the program, then its arguments.
  ///   - input: its standard input.
  ///   - output: its standard output.
  ///   - onStart: is told the process.
  /// - Returns: how it ended.
  static func run(
    _ command: [String], input: Int32, output: Int32, onStart: (pid_t) -> Void
  ) -> ProgramEnd {
    guard let path = command.first else { return .notStarted(String(cString: strerror(ENOENT))) }
    var arguments = command.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)

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
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Nothing blocked, and what this program may ignore as it is for others.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    var process: pid_t = 0
    let code = posix_spawn(&process, path, &actions, &attributes, arguments, environment)
    guard code == 0 else { return .notStarted(String(cString: strerror(code))) }
    onStart(process)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
  }
}
