import CCurl
import Synchronization

/// The one thread that drives every transfer of a transport.
final class CurlLoop: Sendable {
  typealias Continuation = CheckedContinuation<Result<HTTPResponse, TransportError>, Never>

  private struct Submission: Sendable {
    let ticket: UInt64
    let order: CurlOrder
    let continuation: Continuation
  }

  /// The session as other threads know it: waking it is all they may do.
  private struct Waker: @unchecked Sendable {
    let session: OpaquePointer
    func wake() { ccurl_session_wake(session) }
  }

  private struct Inbox {
    var lastTicket: UInt64 = 0
    var submissions: [Submission] = []
    var cancelled: Set<UInt64> = []
    var isRunning = false
    var isClosed = false
    /// Only while the thread waits on a session; used within the lock, so that it cannot go
    /// meanwhile.
    var waker: Waker?
  }

  private let inbox = Mutex(Inbox())

  /// Makes the name by which a request can be cancelled.
  func makeTicket() -> UInt64 {
    inbox.withLock {
      $0.lastTicket += 1
      return $0.lastTicket
    }
  }

  /// Hands a request to the thread, which is started if there is none.
  func submit(_ order: CurlOrder, ticket: UInt64, continuation: Continuation) {
    let mustStart = inbox.withLock { inbox in
      inbox.submissions.append(
        Submission(ticket: ticket, order: order, continuation: continuation))
      inbox.waker?.wake()
      defer { inbox.isRunning = true }
      return !inbox.isRunning
    }
    guard mustStart else { return }
    let context = Unmanaged.passRetained(self)
    let error = ccurl_start_thread(
      { context in
        guard let context else { return }
        Unmanaged<CurlLoop>.fromOpaque(context).takeRetainedValue().run()
      }, context.toOpaque())
    if error != 0 {
      context.release()
      refuseAll(.other("no thread could be started (error \(error))"))
    }
  }

  /// Ends a request; one that has ended already stays as it ended.
  func cancel(_ ticket: UInt64) {
    inbox.withLock {
      $0.cancelled.insert(ticket)
      $0.waker?.wake()
    }
  }

  /// Ends the thread.
  func close() {
    inbox.withLock {
      $0.isClosed = true
      $0.waker?.wake()
    }
  }

  private func run() {
    if let reason = ccurl_open() { return refuseAll(.libraryMissing(String(cString: reason))) }
    guard let session = ccurl_session_make() else { return refuseAll(.other("out of memory")) }
    inbox.withLock { $0.waker = Waker(session: session) }
    var active: [OpaquePointer: Submission] = [:]
    var isSound = true
    while isSound, takeNews(session, &active) {
      isSound = ccurl_session_run(session)
      while let transfer = ccurl_session_next_ended(session) {
        guard let submission = active.removeValue(forKey: transfer) else { continue }
        let outcome = ccurl_transfer_outcome(transfer)
        let result = submission.order.result(of: outcome)
        ccurl_session_remove(session, transfer)
        submission.continuation.resume(returning: result)
      }
      isSound = isSound && ccurl_session_wait(session)
    }
    inbox.withLock { $0.waker = nil }
    for (transfer, submission) in active { end(submission, transfer, in: session) }
    ccurl_session_free(session)
    refuseAll(.other("libcurl failed"))
  }

  /// Starts what was submitted and ends what was cancelled; false once the loop is closed.
  private func takeNews(
    _ session: OpaquePointer, _ active: inout [OpaquePointer: Submission]
  ) -> Bool {
    let (submissions, cancelled, isClosed) = inbox.withLock { inbox in
      defer {
        inbox.submissions = []
        inbox.cancelled = []
      }
      return (inbox.submissions, inbox.cancelled, inbox.isClosed)
    }
    for submission in submissions {
      if cancelled.contains(submission.ticket) {
        submission.continuation.resume(returning: .failure(.cancelled(requestLeft: false)))
      } else if let transfer = submission.order.start(in: session) {
        active[transfer] = submission
      } else {
        submission.continuation.resume(
          returning: .failure(.notSent(.other("libcurl did not take the request"))))
      }
    }
    guard !cancelled.isEmpty else { return !isClosed }
    for (transfer, submission) in active where cancelled.contains(submission.ticket) {
      active[transfer] = nil
      end(submission, transfer, in: session)
    }
    return !isClosed
  }

  // The answer to the caller comes first: an older libcurl may wait for a name server while it ends
  // a transfer.
  private func end(
    _ submission: Submission, _ transfer: OpaquePointer, in session: OpaquePointer
  ) {
    let left = ccurl_transfer_outcome(transfer).request_left
    submission.continuation.resume(returning: .failure(.cancelled(requestLeft: left)))
    ccurl_session_remove(session, transfer)
  }

  /// Answers everything still waiting; the next submission starts a new thread.
  private func refuseAll(_ obstacle: TransportError.Obstacle) {
    let submissions = inbox.withLock { inbox in
      defer {
        inbox.submissions = []
        inbox.cancelled = []
        inbox.isRunning = false
      }
      return inbox.submissions
    }
    for submission in submissions {
      submission.continuation.resume(returning: .failure(.notSent(obstacle)))
    }
  }
}
