import ProcessKit

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

  // From before the command starts until nothing is left of it.
  private let signals = HeldSignals()
  private let shell: ChildProgram
  private let outputPipe: Int32
  private let errorPipe: Int32
  private var isOutputOpen = true
  private var isErrorOpen = true

  /// Starts a command with `/bin/sh`, in a process group of its own and with an empty standard input.
  init(_ command: String) throws(APIKeyCommandError) {
    do throws(SystemError) {
      let output = try PipeEnds()
      let error = try PipeEnds()
      let nothing = open("/dev/null", O_RDONLY | O_CLOEXEC)
      defer { for end in [output.writing, error.writing, nothing] { close(end) } }
      for end in [output.reading, error.reading] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
      shell = try ChildProgram(
        ["/bin/sh", "-c", command], input: nothing, output: output.writing,
        errorOutput: error.writing, leadsGroup: true)
      (outputPipe, errorPipe) = (output.reading, error.reading)
    } catch {
      throw .notStarted(error.words)
    }
  }

  deinit {
    close(outputPipe)
    close(errorPipe)
  }

  /// Collects the outputs until the command ends, which ends the wait also when something it started still holds them.
  ///
  /// Where this process is asked to end meanwhile, the command ends first.
  func wait(until deadline: ContinuousClock.Instant) -> End {
    var deadline = deadline
    var isLeft = false
    while true {
      collect(waiting: 20)
      if let end = shell.endIfAny() {
        collect(waiting: 0)
        switch end {
        case .exited(let status): return .exited(status)
        case .signalled(let signal): return .signalled(signal)
        }
      }
      if !isLeft, signals.hasCome {
        isLeft = true
        kill(-shell.process, SIGTERM)
        deadline = min(deadline, .now + .seconds(1))
      }
      if ContinuousClock.now >= deadline {
        kill(-shell.process, SIGKILL)
        _ = shell.wait()
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
}
