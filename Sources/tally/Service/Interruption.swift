// A dispatch source is safe to hold from anywhere, which its Linux declaration does not say.
@preconcurrency import Dispatch
import RecordingCore
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Requests that the main thread waits for, and that Ctrl-C cancels.
enum Interruption {
  /// Makes a request and waits for its end; an interrupt cancels it.
  /// - Returns: What the request returns.
  /// - Throws: What the request throws, which is `cancelled` after an interrupt.
  static func guarding<Value: Sendable>(
    _ request: @escaping @Sendable () async throws(ClientError) -> Value
  ) throws(ClientError) -> Value {
    let outcome = Outcome<Value>()
    let task = Task {
      do throws(ClientError) {
        outcome.set(.success(try await request()))
      } catch {
        outcome.set(.failure(error))
      }
    }
    // Where the source takes the signal over by itself, one that is ignored first would be lost.
    #if !os(Linux)
      signal(SIGINT, SIG_IGN)
    #endif
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { task.cancel() }
    source.activate()
    defer {
      source.cancel()
      signal(SIGINT, SIG_DFL)
    }
    return try outcome.wait().get()
  }
}

/// A result that one thread waits for.
private final class Outcome<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, ClientError>?>(nil)
  private let isThere = DispatchSemaphore(value: 0)

  func set(_ result: Result<Value, ClientError>) {
    self.result.withLock { $0 = result }
    isThere.signal()
  }

  func wait() -> Result<Value, ClientError> {
    isThere.wait()
    return result.withLock { $0 } ?? .failure(.cancelled(requestLeft: true))
  }
}
