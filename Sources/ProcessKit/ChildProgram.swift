#if canImport(Glibc)
  public import Glibc
#elseif canImport(Musl)
  public import Musl
#else
  public import Darwin
#endif

/// A program that this one starts beside itself.
///
/// It is given the environment of this process, nothing blocked, and every signal as whoever started this program left
/// it: what is handled here is not handled there, and what is ignored stays ignored.
public struct ChildProgram: Sendable {
  /// The process.
  public let process: pid_t

  /// Starts a program.
  /// - Parameters:
  ///   - command: Its path, then its arguments.
  ///   - input: Its standard input; nil for this program's own, as with the other two.
  ///   - output: Its standard output.
  ///   - errorOutput: Its error output.
  ///   - leadsGroup: Whether it is out of reach of the keyboard, in a process group of its own.
  /// - Throws: `SystemError` when there is no such program, or the system refuses.
  public init(
    _ command: [String], input: Int32? = nil, output: Int32? = nil, errorOutput: Int32? = nil,
    leadsGroup: Bool = false
  ) throws(SystemError) {
    guard let path = command.first else { throw SystemError(ENOENT) }
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
    for (stream, descriptor) in [input, output, errorOutput].enumerated() {
      if let descriptor { posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(stream)) }
    }
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(leadsGroup ? POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP : POSIX_SPAWN_SETSIGMASK))

    let arguments = command.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, path, &actions, &attributes, arguments + [nil], environment)
    guard code == 0 else { throw SystemError(code) }
    self.process = process
  }

  /// Waits until it has ended.
  public func wait() -> End {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return End(status)
  }

  /// How it ended; nil while it runs.
  public func endIfAny() -> End? {
    var status: Int32 = 0
    return waitpid(process, &status, WNOHANG) == process ? End(status) : nil
  }

  /// How a program ended.
  public enum End: Equatable, Sendable {
    /// By itself, with a status.
    case exited(Int32)
    /// By a signal.
    case signalled(Int32)

    fileprivate init(_ status: Int32) {
      let signal = status & 0x7F
      self = signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
    }
  }
}
