// A dispatch source is safe to hold from anywhere, which its Linux declaration does not say.
@preconcurrency import Dispatch
import ProcessKit
import RecordingCore
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Work that the main thread waits for, and that a signal ends in good order: Ctrl-C, or the end of the session.
///
/// A signal that whoever started the program had ignored stays ignored.
final class Interruption: Sendable {
  private struct State {
    var isInterrupted = false
    var isSuspended = false
    var task: Task<Void, Never>?
  }

  /// The signals that end it.
  static let signals = [SIGINT, SIGTERM, SIGHUP]

  private let state = Mutex(State())
  private let wake = DispatchSemaphore(value: 0)
  private let sources = Mutex(Sources())

  // A dispatch source may be used from anywhere, which its declaration does not say.
  private struct Sources: @unchecked Sendable {
    var list: [any DispatchSourceSignal] = []
  }

  /// Takes the signals from now on.
  init() { takeSignals() }

  deinit { leaveSignals() }

  /// Whether a signal came.
  var isInterrupted: Bool { state.withLock(\.isInterrupted) }

  /// Makes a request and waits for its end; an interrupt cancels it.
  /// - Returns: What the request returns.
  /// - Throws: What the request throws, which is `cancelled` after an interrupt.
  func guarding<Value: Sendable>(
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
    let isLate = state.withLock { state in
      state.task = task
      return state.isInterrupted
    }
    if isLate { task.cancel() }
    defer { state.withLock { $0.task = nil } }
    return try outcome.wait().get()
  }

  /// Waits until a moment, or an interrupt.
  func sleep(until moment: Moment) {
    while !isInterrupted {
      let seconds = Moment.now().seconds(until: moment)
      guard seconds > 0 else { return }
      // The queue's clock stands still while the machine sleeps, so it is looked at now and then.
      _ = wake.wait(timeout: .now() + min(seconds, 5))
    }
  }

  /// Does something during which nothing is out, so that a signal may end the program at once.
  func suspended<Value>(_ work: () throws -> Value) rethrows -> Value {
    // The sources stay: one that is given up and taken anew would not be told of a signal again.
    state.withLock { $0.isSuspended = true }
    defer { state.withLock { $0.isSuspended = false } }
    return try work()
  }

  /// Makes one request with an interruption of its own.
  static func guarding<Value: Sendable>(
    _ request: @escaping @Sendable () async throws(ClientError) -> Value
  ) throws(ClientError) -> Value {
    try Interruption().guarding(request)
  }

  private func interrupt() {
    if state.withLock(\.isSuspended) { SignalBeforeStart.end() }
    let task = state.withLock { state in
      state.isInterrupted = true
      return state.task
    }
    task?.cancel()
    wake.signal()
  }

  private func takeSignals() {
    // Where the source takes the signal over by itself, one that is ignored first would be lost.
    let list = Interruption.signals.filter { !Signals.isIgnored($0) }.map { number in
      #if !os(Linux)
        signal(number, SIG_IGN)
      #endif
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [weak self] in self?.interrupt() }
      source.activate()
      return source
    }
    let taken = Sources(list: list)
    sources.withLock { $0 = taken }
  }

  private func leaveSignals() {
    let left = sources.withLock { sources in
      defer { sources = Sources() }
      return sources
    }
    for source in left.list {
      source.cancel()
      signal(Int32(source.handle), SIG_DFL)
    }
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
