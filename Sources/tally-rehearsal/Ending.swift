// A dispatch source is safe to hold from anywhere, which its Linux declaration does not say.
@preconcurrency import Dispatch
import Foundation

/// What ends the program: a signal, or with `--with-parent` the end of standard input.
struct Ending: Sendable {
  private let causes: AsyncStream<Void>
  private let sources: [any DispatchSourceSignal]

  /// Takes the signals from here on; each ends the program in good order instead of at once.
  init(withInput: Bool) {
    let (causes, continuation) = AsyncStream<Void>.makeStream()
    self.causes = causes
    signal(SIGPIPE, SIG_IGN)
    sources = [SIGTERM, SIGINT, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { continuation.yield() }
      source.activate()
      return source
    }
    if withInput {
      Thread.detachNewThread {
        var bytes = [UInt8](repeating: 0, count: 512)
        while true {
          let count = read(STDIN_FILENO, &bytes, bytes.count)
          guard count > 0 || (count < 0 && errno == EINTR) else { break }
        }
        continuation.yield()
      }
    }
  }

  /// Returns at the first cause.
  func wait() async {
    for await _ in causes { return }
  }
}
