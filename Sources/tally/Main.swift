import RecordingCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The program.
///
/// The main thread is the console's own, hence a plain `main`: nothing ever waits for a queue to get to it.
@main
enum Main {
  static func main() {
    unblockSignals()
    let arguments = Array(CommandLine.arguments.dropFirst())
    let status = TallyCommand.run(arguments)
    // Without the exit handlers: libraries would take apart what libcurl's thread may still be using.
    _exit(Output.wasLost ? Output.reportLoss().rawValue : status.rawValue)
  }

  /// Lets every signal through: a launcher may have left some blocked, and the program could then not be ended.
  private static func unblockSignals() {
    var none = sigset_t()
    sigemptyset(&none)
    sigprocmask(SIG_SETMASK, &none, nil)
  }
}
