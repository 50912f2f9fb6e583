#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The signals that ask a program to end, held back so that something can be put in order first; one that has come
/// acts as soon as they are let go.
public struct HeldSignals: ~Copyable {
  private var held = sigset_t()
  private var before = sigset_t()

  /// Holds back those that are not ignored.
  public init() {
    sigemptyset(&held)
    for number in HeldSignals.all where !Signals.isIgnored(number) { sigaddset(&held, number) }
    pthread_sigmask(SIG_BLOCK, &held, &before)
  }

  deinit {
    var before = before
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }

  /// Whether one has come.
  public var hasCome: Bool {
    var (pending, held) = (sigset_t(), held)
    sigpending(&pending)
    return HeldSignals.all.contains {
      sigismember(&pending, $0) == 1 && sigismember(&held, $0) == 1
    }
  }

  private static let all = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]
}
