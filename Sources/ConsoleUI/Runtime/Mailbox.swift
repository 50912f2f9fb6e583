import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Messages from tasks to the loop: posting wakes the loop through a pipe.
public final class Mailbox: Sendable {
  private let waiting = Mutex<[Message]>([])
  /// The end of the pipe that becomes readable when a message waits; nil when no pipe could be made.
  public let wakeDescriptor: Int32?
  private let writeDescriptor: Int32?

  /// Makes an empty mailbox with its pipe.
  public init() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      (wakeDescriptor, writeDescriptor) = (nil, nil)
      return
    }
    for end in ends {
      _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (wakeDescriptor, writeDescriptor) = (ends[0], ends[1])
  }

  deinit {
    if let wakeDescriptor { close(wakeDescriptor) }
    if let writeDescriptor { close(writeDescriptor) }
  }

  /// Leaves a message for the loop.
  public func post(_ message: Message) {
    waiting.withLock { $0.append(message) }
    var byte: UInt8 = 0
    // A full pipe already wakes the loop.
    if let writeDescriptor { _ = write(writeDescriptor, &byte, 1) }
  }

  /// Takes every message that waits.
  public func takeAll() -> [Message] {
    waiting.withLock { messages in
      let taken = messages
      messages = []
      return taken
    }
  }
}
