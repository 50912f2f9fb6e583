#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the process does about signals.
public enum Signals {
  /// Whether a signal is ignored, which is how whoever starts a program makes it proof against one.
  public static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    #if os(Linux)
      return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
    #else
      return unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self) == 1
    #endif
  }

  /// Makes the process one that can be ended and that hears of its children's ends, however it was started: a launcher
  /// may have left signals blocked, or the one that tells of a child's end ignored.
  public static func makeUsual() {
    var none = sigset_t()
    sigemptyset(&none)
    sigprocmask(SIG_SETMASK, &none, nil)
    signal(SIGCHLD, SIG_DFL)
  }
}
