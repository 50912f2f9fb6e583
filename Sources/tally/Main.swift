private import CTerminalGuard
import ProcessKit
import RecordingCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program.
///
/// The main thread is the console's own, hence a plain `main`: nothing ever waits for a queue to get to it.
@main
enum Main {
  /// What the program was started with; the key is found here alone, and handed on to no other program.
  static let environment = EnvironmentVariables.withdrawing(APIKey.variables)

  static func main() {
    Signals.makeUsual()
    keep_memory_private()
    _ = environment
    let arguments = Array(CommandLine.arguments.dropFirst())
    let status = TallyCommand.run(arguments)
    // Without the exit handlers: libraries would take apart what libcurl's thread may still be using.
    _exit(Output.wasLost ? Output.reportLoss().rawValue : status.rawValue)
  }
}
