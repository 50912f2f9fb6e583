// A dispatch source is safe to hold from anywhere, which its Linux declaration does not say.
@preconcurrency import Dispatch
import Foundation
import ProcessKit

/// What ends the program: a signal, or with `--with-parent` the end of standard input.
struct Ending: Sendable {
  private let causes: AsyncStream<Void>
  private let sources: [any DispatchSourceSignal]

  /// Takes the signals from its return on; each ends the program in good order instead of at once.
  init(withInput: Bool) {
    let (causes, continuation) = AsyncStream<Void>.makeStream()
    self.causes = causes
    signal(SIGPIPE, SIG_IGN)
    // A signal that comes before its source is registered would be lost, were it ignored already.
    let registration = DispatchGroup()
    // What whoever started the program had ignored stays ignored, as under nohup.
    let signals = [SIGTERM, SIGINT, SIGHUP].filter { !Signals.isIgnored($0) }
    sources = signals.map { number in
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { continuation.yield() }
      registration.enter()
      source.setRegistrationHandler { registration.leave() }
      source.activate()
      return source
    }
    registration.wait()
    #if !os(Linux)
      for number in signals { signal(number, SIG_IGN) }
    #endif
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
