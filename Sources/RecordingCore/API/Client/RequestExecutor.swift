import Dispatch

/// Runs the tasks that wait for a service, one step after the other on a queue of their own.
///
/// The pool that tasks run on otherwise keeps a thread that wakes every second for as long as the program lives.
public final class RequestExecutor: TaskExecutor {
  /// The one of this program.
  public static let shared = RequestExecutor()

  private let queue = DispatchQueue(label: "tally.requests")

  /// Runs a step of a task soon.
  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { [self] in job.runSynchronously(on: asUnownedTaskExecutor()) }
  }
}
