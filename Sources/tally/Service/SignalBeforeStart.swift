import ProcessKit
import RecordingCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a signal does to a start of which nothing has been sent: it ends the program, and says so.
enum SignalBeforeStart {
  /// Takes the signals that ask a program to end, until somebody else takes them; one that is ignored stays so.
  static func take() {
    for number in Interruption.signals where !Signals.isIgnored(number) {
      signal(number) { _ in SignalBeforeStart.end() }
    }
  }

  /// Ends the program.
  ///
  /// It may run at any moment, so it calls nothing but the system.
  static func end() -> Never {
    let sentence: StaticString = "tally: nothing was sent: it was interrupted before the request\n"
    _ = write(STDERR_FILENO, sentence.utf8Start, sentence.utf8CodeUnitCount)
    _exit(SysExit.interrupted.rawValue)
  }
}
