import ProcessKit
import TerminalKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
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
    do throws(SystemError) {
      let program = try ChildProgram(command, input: input, output: output)
      onStart(program.process)
      switch program.wait() {
      case .exited(let status): return .exited(status)
      case .signalled(let signal): return .signalled(signal)
      }
    } catch {
      return .notStarted(error.words)
    }
  }
}
