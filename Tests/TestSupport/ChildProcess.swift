public import Foundation

extension Process {
  private static let starting = NSLock()

  /// Starts the process while no other one starts.
  ///
  /// Foundation takes a process as ended once nobody holds its end of a socket. A process that
  /// starts at the same moment inherits that end, and would hide the end of the other as long as it
  /// lives itself.
  /// - Throws: whatever kept it from starting.
  public func startAlone() throws {
    try Process.starting.withLock { try run() }
  }

  /// Waits for the end; what does not end within half a minute is killed, so that a test fails and
  /// never hangs.
  public func waitOrKill() {
    let process = processIdentifier
    let killing = DispatchWorkItem { kill(process, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + 30, execute: killing)
    waitUntilExit()
    killing.cancel()
  }
}
